using System.Globalization;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;

namespace Scenarios.Tools.Machine;

/// <summary><c>stress [-cpus N] [-mem-total AMOUNT] …</c> of the image vish/stress, which the Kubernetes documentation uses.</summary>
internal sealed class GoStressProgram : IProgram
{
    public string Name => "go-stress";

    public async Coroutine<int> Run(ProgramContext context)
    {
        var cpus = Value(context, "cpus", "0");
        var total = Value(context, "mem-total", "0");
        var (chunk, pause) = (Value(context, "mem-alloc-size", "4Ki"), Value(context, "mem-alloc-sleep", "1ms"));
        if (!int.TryParse(cpus, CultureInfo.InvariantCulture, out var count) || Hogs.Bytes(total) is not { } bytes)
        {
            await context.Error.Write($"invalid value for a flag of {context.Name}\n");
            return 2;
        }

        await Say(context, 26, $"Allocating \"{total}\" memory, in \"{chunk}\" chunks, with a {pause} sleep between allocations");
        for (var index = 0; index < count; index++)
        {
            await Say(context, 39, "Spawning a thread to consume CPU");
            Hogs.Compute(context);
        }

        if (bytes > 0)
        {
            Hogs.Fill(context, bytes, TimeSpan.Zero);
        }

        await Say(context, 29, $"Allocated \"{total}\" memory");
        await new Completion<Unit>(context.Simulation.Processes);
        return 0;
    }

    private static Coroutine Say(ProgramContext context, int line, string text) => context.Error.Write(string.Create(
        CultureInfo.InvariantCulture,
        $"I{context.Simulation.Now:MMdd HH:mm:ss.ffffff} {context.Process.LocalId,7} main.go:{line}] {text}\n"));

    private static string Value(ProgramContext context, string flag, string usual)
    {
        for (var index = 0; index < context.Arguments.Count; index++)
        {
            var word = context.Arguments[index].TrimStart('-');
            if (word == flag && index + 1 < context.Arguments.Count)
            {
                return context.Arguments[index + 1];
            }

            if (word.StartsWith(flag + "=", StringComparison.Ordinal))
            {
                return word[(flag.Length + 1)..];
            }
        }

        return usual;
    }
}
