using Scenarios.Kernel;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;

namespace Scenarios.Steps.Terminals;

/// <summary>
/// The keyboard of a terminal. Ordinary commands find the end of input. A command that was left running, such as a shell in a container,
/// waits for what is typed next.
/// </summary>
internal sealed class Keyboard(Simulation simulation) : ITextInput
{
    private readonly Pipe _pipe = new(simulation);

    /// <summary>Whether more may be typed.</summary>
    public bool IsAttended { get; set; }

    public Coroutine<string?> Read() => IsAttended ? _pipe.Read() : new Coroutine<string?>((string?)null);

    public Coroutine<string?> ReadLine() => IsAttended ? _pipe.ReadLine() : new Coroutine<string?>((string?)null);

    /// <summary>Types a line.</summary>
    public void Type(string line) => simulation.Processes.Start("keyboard", async _ =>
    {
        await _pipe.Write(line + "\n");
        return 0;
    });

    public void Close()
    {
    }
}
