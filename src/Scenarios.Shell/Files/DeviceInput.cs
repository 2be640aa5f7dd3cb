using Scenarios.Kernel;
using Scenarios.Kernel.Limits;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Shell.Limits;

namespace Scenarios.Shell.Files;

/// <summary>
/// Endless input from a device: zeros, or pseudo-random characters. If processes are charged for processor time, a reader that never stops
/// keeps computing; otherwise it reaches a limit.
/// </summary>
public sealed class DeviceInput : ITextInput
{
    private const int Piece = 4096;

    /// <summary>The processor time for the bytes of one turn, at two gigabytes per second.</summary>
    private static readonly TimeSpan PerTurn = TimeSpan.FromMilliseconds(0.5);

    private readonly Simulation _simulation;
    private readonly string _path;
    private readonly Func<int, string> _next;
    private readonly BusyLoop _busy;
    private long _given;
    private long _atOnce;

    private DeviceInput(Simulation simulation, string path, Func<int, string> next)
    {
        (_simulation, _path, _next) = (simulation, path, next);
        _busy = new BusyLoop(simulation.Processes);
    }

    /// <summary>Whether the reader stops by itself: then it takes the time that it needs, and no limit applies.</summary>
    public bool IsBounded { get; set; }

    /// <summary>The device at a path; null when there is no device that provides input.</summary>
    public static DeviceInput? Open(IFileSystem files, string path, Simulation simulation)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(simulation);
        if (files.KindOf(path) != FileKind.Device)
        {
            return null;
        }

        switch (FileLinks.Resolve(files, path))
        {
            case "/dev/zero" or "/dev/full":
                var zeros = string.Empty;
                return new DeviceInput(simulation, path, length => zeros.Length == length ? zeros : zeros = new string('\0', length));
            case "/dev/urandom" or "/dev/random":
                var chance = simulation.Random($"{path} {simulation.Processes.Current?.Id}");
                return new DeviceInput(simulation, path, length => string.Create(length, chance, static (piece, from) =>
                {
                    for (var index = 0; index < piece.Length; index++)
                    {
                        piece[index] = (char)from.Next(128);
                    }
                }));
            default:
                return null;
        }
    }

    /// <summary>Reads this many bytes, which are as many characters.</summary>
    public async Coroutine<string> ReadBytes(int count)
    {
        (_given, _atOnce) = (_given + count, _atOnce + count);
        if (_atOnce > ShellLimits.DeviceBytesAtOnce)
        {
            _atOnce = 0;
            if (_busy.TakesTime)
            {
                await _busy.Round(IsBounded ? PerTurn : null);
            }
            else if (!IsBounded && _given > ShellLimits.DeviceBytes)
            {
                throw new LimitReachedException(
                    $"{nameof(ShellLimits.DeviceBytes)} = {ShellLimits.DeviceBytes}",
                    $"reading {_path}",
                    _simulation.Seed,
                    _simulation.Elapsed);
            }
            else
            {
                await _simulation.Processes.Sleep(TimeSpan.Zero);
            }
        }

        return _next(count);
    }

    public async Coroutine<string?> Read() => await ReadBytes(Piece);

    public async Coroutine<string?> ReadLine()
    {
        var line = new System.Text.StringBuilder();
        while (true)
        {
            var piece = await ReadBytes(1);
            if (piece == "\n")
            {
                return line.ToString();
            }

            line.Append(piece);
        }
    }

    public void Close()
    {
    }
}
