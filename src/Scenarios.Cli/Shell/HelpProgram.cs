using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.Program;
using Scenarios.Shell.Programs;

namespace Scenarios.Cli.Shell;

/// <summary><c>help</c>: what can be done at this terminal.</summary>
internal sealed class HelpProgram(ShellOptions options, bool isInteractive) : IProgram
{
    /// <summary>One column less than usual terminals have, because a full line looks broken on some.</summary>
    private const int Width = 79;

    public string Name => "help";

    public async Coroutine<int> Run(ProgramContext context)
    {
        var programs = context.Programs.Names.Where(name => context.Programs.Find(name) is { IsSimulated: true } && name != Name);
        var text = $"""
            A bash with kubectl on a simulated Kubernetes 1.33 cluster:
            a control plane and {options.Nodes} worker nodes, made from seed {options.Seed}.
            What is not simulated fails, or is warned of, by name.

            Time is virtual
              sleep 300           five minutes pass at once; kubectl wait, rollout status
                                  and time-outs likewise
              date                what time it is; between two commands a second passes
              kubectl get -w      waits for what may never come, as logs -f does:
                                  {(isInteractive ? "a minute passes each second; Ctrl-C ends it" : "fails after a year")}

            Why things are so
              why pod/NAME        why it does not run, is not ready, goes away;
              why NAME            likewise a Service (its endpoints), a workload, a node;
              why http://NAME     the way of the last request there

            Files
              ls                  the folder where this was started, as it is now;
                                  what commands write stays in memory

            Programs
            {Wrap(programs)}

            kubectl
            {Wrap(CommandOutline.Kubectl.Commands.Select(command => command.Name))}

            bash
              pipes, redirections, here-documents, variables, functions, aliases,
              if, for, while, case, jobs with & and wait

            """;
        await context.Output.Write((isInteractive ? text + Keys : text).ReplaceLineEndings("\n"));
        return 0;
    }

    private const string Keys = """

        Keys
          Tab                 completes commands, kinds, names, flags, files
          Up, Down            earlier commands; Ctrl-R searches them
          Ctrl-A, Ctrl-E      to the start, to the end
          Ctrl-W, -U, -K      delete a word, to the start, to the end; Ctrl-Y brings back
          Alt-Enter           a new line in the same command
          Ctrl-C              ends the running command, or clears the line
          Ctrl-D              leaves

        """;

    private static string Wrap(IEnumerable<string> words)
    {
        var lines = new List<string> { " " };
        foreach (var word in words)
        {
            if (lines[^1].Length + 1 + word.Length > Width)
            {
                lines.Add(" ");
            }

            lines[^1] += $" {word}";
        }

        return string.Join('\n', lines);
    }
}
