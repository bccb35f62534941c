import { UserError } from '../model/errors.ts';
import { defineCommand } from './command.ts';
import { TOOL_NAMES } from './list.ts';

export const mcp = defineCommand({
  output: { text: 'json' },
  examples: ['mcp', 'mcp --data my-base.yaml'],
  input: {},
  notes: [
    {
      text: 'For programs that work for agents: a server of the Model Context Protocol on standard input and output, which reads and never writes. What such a program needs to know of it is the command:',
    },
    { lines: '{ "mcpServers": { "sora-cn": { "command": "sora-cn", "args": ["mcp"] } } }' },
    {
      text: `Its tools are the commands ${TOOL_NAMES.join(', ')}, with the options that choose what is answered; each record is a resource.`,
    },
  ],
  run: async (_, context) => {
    if (context.isTerminal) {
      throw new UserError('mcp talks with a program, and this is a terminal.', [
        'Name the command to that program: sora-cn mcp',
        'To ask it yourself: sora-cn help',
      ]);
    }
    await context.serve();
    return { view: { view: 'text', text: '' } };
  },
});
