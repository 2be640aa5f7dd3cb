using Scenarios.Cluster.Images;
using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;

namespace Scenarios.Cluster.Nodes.Servers;

/// <summary>
/// An entry point script of an image: prints its lines, then becomes the command in its arguments, as <c>exec "$@"</c> does. It becomes
/// that command literally: nothing of the script is kept while the command runs, unless its lines are still being read slowly.
/// </summary>
internal sealed class WrapperProgram(string name, WrapperEntry entry, Container container) : IProgram
{
    public string Name => name;

    public Coroutine<int> Run(ProgramContext context)
    {
        for (var line = 0; line < entry.Log.Count; line++)
        {
            var writing = Write(context, line);
            if (!writing.IsCompleted)
            {
                return RunSlowly(context, writing, line + 1);
            }

            writing.GetResult();
        }

        return Become(context);
    }

    private async Coroutine<int> RunSlowly(ProgramContext context, Coroutine writing, int line)
    {
        await writing;
        for (; line < entry.Log.Count; line++)
        {
            await Write(context, line);
        }

        return await Become(context);
    }

    private Coroutine Write(ProgramContext context, int line) =>
        context.Output.Write(StringValue.Shared(entry.Log[line].Fill(container.ValueOf) + "\n").Text);

    private Coroutine<int> Become(ProgramContext context)
    {
        if (context.Arguments.Count == 0)
        {
            return new Coroutine<int>(0);
        }

        var command = context.Arguments[0];
        if (context.Programs.Find(command) is { } program)
        {
            return ContainedRun.Run(program, context with { Name = command, Arguments = [.. context.Arguments.Skip(1)] });
        }

        return context.Programs.Find(entry.Otherwise) is { } otherwise
            ? ContainedRun.Run(otherwise, context with { Name = entry.Otherwise })
            : Fail(context, command);
    }

    private async Coroutine<int> Fail(ProgramContext context, string command)
    {
        await context.Error.Write($"{name}: exec: {command}: not found\n");
        return 127;
    }
}
