using System.Globalization;
using System.Text;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Tools.Text;

namespace Scenarios.Tools.Sed;

/// <summary>Runs a sed script over its inputs, which are treated as one.</summary>
internal sealed class SedRun(IReadOnlyList<SedCommand> commands, bool isQuiet, LineReader lines, ITextOutput output)
{
    private readonly StringBuilder _appended = new();
    private string? _next;
    private string _space = string.Empty;
    private string _end = "\n";
    private int _number;
    private bool _quits;
    private bool _lacksLineEnd;

    public async Coroutine Run()
    {
        _next = await lines.Read();
        while (!_quits && await ReadNext())
        {
            var isShown = await RunCommands() && !isQuiet;
            await Write(isShown ? _space + _end : string.Empty);
            await Write(_appended.ToString());
            _appended.Clear();
        }
    }

    /// <summary>Writes text. If the line before it had no line end, it gets one first.</summary>
    private async Coroutine Write(string text)
    {
        if (text.Length > 0)
        {
            await output.Write(_lacksLineEnd ? "\n" + text : text);
            _lacksLineEnd = !text.EndsWith('\n');
        }
    }

    private async Coroutine<bool> ReadNext()
    {
        if (_next is null)
        {
            return false;
        }

        _number++;
        _end = _next.EndsWith('\n') ? "\n" : string.Empty;
        _space = _next[..^_end.Length];
        _next = await lines.Read();
        return true;
    }

    /// <summary>Runs the commands on the current line; false when the line was deleted.</summary>
    private async Coroutine<bool> RunCommands()
    {
        foreach (var command in commands)
        {
            if (!command.Selects(_number, _next is null, _space))
            {
                continue;
            }

            switch (command.Name)
            {
                case 'd':
                    return false;
                case 'c':
                    await Write(command.EndsRange ? command.Text : string.Empty);
                    return false;
                case 'q':
                    _quits = true;
                    return true;
                case 'n' when _next is null:
                    // GNU sed prints the pattern space and exits without running the remaining commands.
                    _quits = true;
                    return true;
                case 'n':
                    await Write(isQuiet ? string.Empty : _space + _end);
                    await ReadNext();
                    break;
                default:
                    await RunSimple(command);
                    break;
            }
        }

        return true;
    }

    private async Coroutine RunSimple(SedCommand command)
    {
        switch (command.Name)
        {
            case 's' when command.Substitution!.Apply(_space) is { } changed:
                _space = changed;
                await Write(command.Substitution.Prints ? _space + _end : string.Empty);
                break;
            case 'p':
                await Write(_space + _end);
                break;
            case '=':
                await Write(_number.ToString(CultureInfo.InvariantCulture) + "\n");
                break;
            case 'i':
                await Write(command.Text);
                break;
            case 'a':
                _appended.Append(command.Text);
                break;
            case 'y':
                _space = Translate(_space, command.Text);
                break;
        }
    }

    private static string Translate(string line, string sets)
    {
        var half = sets.Length / 2;
        return string.Concat(line.Select(character => sets.IndexOf(character, 0, half) is var index and >= 0
            ? sets[half + index]
            : character));
    }
}
