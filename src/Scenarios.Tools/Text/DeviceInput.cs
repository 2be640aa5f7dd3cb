using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;

namespace Scenarios.Tools.Text;

/// <summary>What a device gives for ever: zeros, or letters that look like chance.</summary>
internal sealed class DeviceInput : ITextInput
{
    private const int Piece = 4096;
    private static readonly string Zeros = new('\0', Piece);
    private readonly Func<string> _next;

    private DeviceInput(Func<string> next) => _next = next;

    public static DeviceInput OfZeros() => new(static () => Zeros);

    /// <param name="next">A number below the given one.</param>
    public static DeviceInput OfNoise(Func<int, int> next) => new(() => string.Create(Piece, next, static (piece, chance) =>
    {
        for (var index = 0; index < piece.Length; index++)
        {
            piece[index] = (char)chance(128);
        }
    }));

    public Coroutine<string?> Read() => new(_next());

    public async Coroutine<string?> ReadLine() => await Read();

    public void Close()
    {
    }
}
