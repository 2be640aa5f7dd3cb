using Scenarios.Kernel;
using Scenarios.Kernel.Limits;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Shell.Limits;

namespace Scenarios.Shell.Files;

/// <summary>
/// What a device gives for ever: zeros, or letters that look like chance. Who reads on and on computes, where processes are charged for
/// that;
/// elsewhere it reaches a limit.
/// </summary>
public sealed class DeviceInput : ITextInput
{
    private const int Piece = 4096;

    /// <summary>How long a processor makes what one turn gives: two gigabytes a second.</summary>
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
        _busy = new BusyLoop(simulation);
    }

    /// <summary>The reader stops by himself: he takes the time that it takes, and no limit counts.</summary>
    public bool IsBounded { get; set; }

    /// <summary>The device at a path; null where none stands that gives anything.</summary>
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

    /// <summary>So many bytes, which are as many characters.</summary>
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
