using Scenarios.Cluster.Images;
using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;

namespace Scenarios.Cluster.Nodes.Servers;

/// <summary>An entry point script of an image: prints its lines, then becomes the command in its arguments, as <c>exec "$@"</c> does.</summary>
internal sealed class WrapperProgram(string name, WrapperEntry entry, Container container) : IProgram
{
    public string Name => name;

    public async Coroutine<int> Run(ProgramContext context)
    {
        foreach (var line in entry.Log)
        {
            await context.Output.Write(line.Fill(container.ValueOf) + "\n");
        }

        if (context.Arguments.Count == 0)
        {
            return 0;
        }

        var command = context.Arguments[0];
        if (context.Programs.Find(command) is not { } program)
        {
            if (context.Programs.Find(entry.Otherwise) is { } otherwise)
            {
                return await ContainedRun.Run(otherwise, context with { Name = entry.Otherwise });
            }

            await context.Error.Write($"{name}: exec: {command}: not found\n");
            return 127;
        }

        return await ContainedRun.Run(program, context with { Name = command, Arguments = [.. context.Arguments.Skip(1)] });
    }
}
