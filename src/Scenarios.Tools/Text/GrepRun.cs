using System.Globalization;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Text;

/// <summary>grep over one input.</summary>
/// <param name="shownName">Printed before each line; null when names are not shown.</param>
internal sealed class GrepRun(ProgramContext context, ParsedOptions options, GrepMatcher matcher, string? shownName, string name)
{
    private readonly int _after = Number(options.Value('A') ?? options.Value('C'), 0);
    private readonly int _before = Number(options.Value('B') ?? options.Value('C'), 0);
    private readonly int _maximum = Number(options.Value('m'), int.MaxValue);
    private readonly Queue<(int Number, string Line)> _held = new();
    private int _lastShown;
    private int _afterLeft;
    private int _selected;

    private bool IsQuiet => options.Has('q') || options.Has('c') || options.Has('l');

    /// <summary>Whether any line was selected.</summary>
    public async Coroutine<bool> Run(LineReader lines)
    {
        for (var number = 1; _selected < _maximum || _afterLeft > 0; number++)
        {
            if (await lines.Read() is not { } read)
            {
                break;
            }

            await Look(number, read.TrimEnd('\n'));
            if (_selected > 0 && (options.Has('q') || options.Has('l')))
            {
                break;
            }
        }

        var prefix = shownName is null ? string.Empty : $"{shownName}:";
        if (options.Has('c') && !options.Has('q'))
        {
            await context.Output.Write($"{prefix}{_selected}\n");
        }

        if (options.Has('l') && _selected > 0)
        {
            await context.Output.Write($"{name}\n");
        }

        return _selected > 0;
    }

    private static int Number(string? text, int usual) => text is null ? usual : int.Parse(text, CultureInfo.InvariantCulture);

    private async Coroutine Look(int number, string line)
    {
        if (_selected < _maximum && matcher.Selects(line))
        {
            _selected++;
            await Select(number, line);
        }
        else if (_afterLeft > 0)
        {
            _afterLeft--;
            await Show(number, line, '-');
        }
        else if (_before > 0)
        {
            _held.Enqueue((number, line));
            if (_held.Count > _before)
            {
                _held.Dequeue();
            }
        }
    }

    private async Coroutine Select(int number, string line)
    {
        if (IsQuiet)
        {
            return;
        }

        if (options.Has('o'))
        {
            foreach (var piece in matcher.Pieces(line))
            {
                await context.Output.Write($"{Prefix(number, ':')}{piece}\n");
            }

            return;
        }

        var first = _held.Count > 0 ? _held.Peek().Number : number;
        if ((_before > 0 || _after > 0) && _lastShown > 0 && first > _lastShown + 1)
        {
            await context.Output.Write("--\n");
        }

        while (_held.TryDequeue(out var held))
        {
            await Show(held.Number, held.Line, '-');
        }

        await Show(number, line, ':');
        _afterLeft = _after;
    }

    private async Coroutine Show(int number, string line, char mark)
    {
        _lastShown = number;
        if (!IsQuiet && !(options.Has('o') && mark == '-'))
        {
            await context.Output.Write($"{Prefix(number, mark)}{line}\n");
        }
    }

    private string Prefix(int number, char mark) =>
        (shownName is null ? string.Empty : $"{shownName}{mark}") + (options.Has('n') ? $"{number}{mark}" : string.Empty);
}
