using System.Globalization;
using System.Text;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;

namespace Scenarios.Tools.Sed;

/// <summary>Runs a sed script over its inputs, which are treated as one (GNU sed, sed/execute.c).</summary>
internal sealed class SedRun(IReadOnlyList<SedCommand> commands, SedSettings settings, SedInput input, ITextOutput output, SedFiles files)
{
    private readonly SedPlace _place = new();
    private readonly List<string> _appended = [];
    private string _hold = string.Empty;
    private string _end = "\n";
    private bool _hasChanged;
    private bool _keepsSpace;
    private bool _lacksLineEnd;

    /// <summary>Whether <c>q</c> or <c>Q</c> has ended the script.</summary>
    public bool Quits { get; private set; }

    /// <summary>The exit code of <c>q</c> and <c>Q</c>.</summary>
    public int ExitCode { get; private set; }

    public async Coroutine Run()
    {
        while (!Quits && (_keepsSpace || await ReadNext()))
        {
            _keepsSpace = false;
            var isShown = await RunCommands() && !settings.IsQuiet;
            await Write(isShown ? _place.Space + _end : string.Empty);
            await WriteAppended();
        }
    }

    /// <summary>Writes text. If the line before it had no line end, it gets one first.</summary>
    private async Coroutine Write(string text)
    {
        if (text.Length > 0)
        {
            await output.Write(_lacksLineEnd ? settings.LineEnd + text : text);
            _lacksLineEnd = !text.EndsWith(settings.LineEnd, StringComparison.Ordinal);
        }
    }

    private async Coroutine WriteAppended()
    {
        foreach (var text in _appended)
        {
            await Write(text);
        }

        _appended.Clear();
    }

    private async Coroutine<bool> ReadNext()
    {
        if (await input.Read() is not { } line)
        {
            return false;
        }

        _place.Number++;
        _place.IsLast = input.IsAtEnd;
        _end = line.EndsWith(settings.LineEnd, StringComparison.Ordinal) ? settings.LineEnd : string.Empty;
        _place.Space = line[..^_end.Length];
        _hasChanged = false;
        return true;
    }

    /// <summary>Runs the commands on the current line; false when it is not to be shown.</summary>
    private async Coroutine<bool> RunCommands()
    {
        for (var index = 0; index < commands.Count;)
        {
            var command = commands[index++];
            if (!command.Selects(_place))
            {
                index = command.Name == '{' ? command.Target : index;
                continue;
            }

            if (command.Name is 'b' or 't' or 'T')
            {
                index = Jumps(command.Name) ? command.Target : index;
            }
            else if ("dDcqQnN".Contains(command.Name))
            {
                if (await Turn(command) is { } isShown)
                {
                    return isShown;
                }
            }
            else
            {
                await RunSimple(command);
            }
        }

        return true;
    }

    private bool Jumps(char name)
    {
        var jumps = name == 'b' || _hasChanged == (name == 't');
        _hasChanged = name == 'b' && _hasChanged;
        return jumps;
    }

    /// <summary>The commands that may end the cycle.</summary>
    /// <returns>Null to go on; otherwise whether the line is shown.</returns>
    private async Coroutine<bool?> Turn(SedCommand command)
    {
        switch (command.Name)
        {
            case 'D' when _place.Space.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end:
                _place.Space = _place.Space[(end + 1)..];
                _keepsSpace = true;
                return false;
            case 'c':
                await Write(command.EndsRange ? command.Text : string.Empty);
                return false;
            case 'q' or 'Q':
                Quits = true;
                ExitCode = int.TryParse(command.Text, CultureInfo.InvariantCulture, out var code) ? code & 255 : 0;
                return command.Name == 'q';
            case 'n' or 'N' when _place.IsLast:
                // GNU sed prints the pattern space and exits without running the remaining commands.
                Quits = input.IsEnded;
                return true;
            case 'n':
                await Write(settings.IsQuiet ? string.Empty : _place.Space + _end);
                await WriteAppended();
                await ReadNext();
                return null;
            case 'N':
                var (before, changed) = (_place.Space, _hasChanged);
                await WriteAppended();
                await ReadNext();
                (_place.Space, _hasChanged) = ($"{before}\n{_place.Space}", changed);
                return null;
            default:
                return false;
        }
    }

    private async Coroutine RunSimple(SedCommand command)
    {
        switch (command.Name)
        {
            case 's':
                await Substitute(command.Substitution!);
                break;
            case 'p':
                await Write(_place.Space + _end);
                break;
            case 'P':
                await Write(_place.Space.Split('\n')[0] + settings.LineEnd);
                break;
            case 'l':
                await Write(SedListing.Of(_place.Space, Width(command.Text)));
                break;
            case '=':
                await Write(_place.Number.ToString(CultureInfo.InvariantCulture) + "\n");
                break;
            case 'F':
                await Write(input.Name + "\n");
                break;
            case 'i':
                await Write(command.Text);
                break;
            case 'a':
                _appended.Add(command.Text);
                break;
            case 'r' or 'R':
                _appended.Add(command.Name == 'r' ? files.ReadAll(command.Text) : files.ReadLine(command.Text));
                break;
            case 'w' or 'W':
                var line = command.Name == 'w' ? _place.Space : _place.Space.Split('\n')[0];
                await WriteTo(command.Text, line + settings.LineEnd);
                break;
            default:
                Rearrange(command);
                break;
        }
    }

    // The hold space, and what changes the pattern space as a whole.
    private void Rearrange(SedCommand command)
    {
        switch (command.Name)
        {
            case 'h':
                _hold = _place.Space;
                break;
            case 'H':
                _hold = $"{_hold}\n{_place.Space}";
                break;
            case 'g':
                _place.Space = _hold;
                break;
            case 'G':
                _place.Space = $"{_place.Space}\n{_hold}";
                break;
            case 'x':
                (_place.Space, _hold) = (_hold, _place.Space);
                break;
            case 'z':
                _place.Space = string.Empty;
                break;
            case 'y':
                _place.Space = Translate(_place.Space, command.Text);
                break;
        }
    }

    private async Coroutine Substitute(SedSubstitution substitution)
    {
        if (substitution.Apply(_place.Space, _place.Use(substitution.Regex)) is not { } changed)
        {
            return;
        }

        _place.Space = changed;
        _hasChanged = true;
        await Write(substitution.Prints ? changed + _end : string.Empty);
        if (substitution.File.Length > 0)
        {
            await WriteTo(substitution.File, changed + settings.LineEnd);
        }
    }

    private async Coroutine WriteTo(string file, string text)
    {
        if (file == "/dev/stdout")
        {
            await Write(text);
            return;
        }

        files.Append(file, text);
    }

    private int Width(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out var width) ? width : settings.Width;

    private static string Translate(string line, string sets)
    {
        var half = sets.Length / 2;
        return string.Concat(line.Select(character => sets.IndexOf(character, 0, half) is var index and >= 0
            ? sets[half + index]
            : character));
    }
}
