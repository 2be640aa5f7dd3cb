using Scenarios.Api.Tree;
using Scenarios.Cluster.Images;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;

namespace Scenarios.Cluster.Nodes.Servers;

/// <summary>An entry point script of an image: prints its lines, then becomes the command in its arguments, as <c>exec "$@"</c> does.</summary>
internal sealed class WrapperProgram(string name, WrapperEntry entry) : IProgram
{
    public string Name => name;

    public async Coroutine<int> Run(ProgramContext context)
    {
        foreach (var line in entry.Log)
        {
            await context.Output.Write(StringValue.Shared(line + "\n").Text);
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
                return await otherwise.Run(context with { Name = entry.Otherwise });
            }

            await context.Error.Write($"{name}: exec: {command}: not found\n");
            return 127;
        }

        return await program.Run(context with { Name = command, Arguments = [.. context.Arguments.Skip(1)] });
    }
}
