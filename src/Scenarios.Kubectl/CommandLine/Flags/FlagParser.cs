using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.CommandLine.Flags;

/// <summary>
/// Parses a command's arguments as spf13/pflag does: flags anywhere between the arguments, <c>--name value</c>, <c>--name=value</c>,
/// <c>-n value</c>, <c>-nvalue</c>, <c>-n=value</c>, joined letters (<c>-it</c>), and <c>--</c>, after which everything is an argument.
/// </summary>
/// <param name="wrong">Creates the error for a message.</param>
internal sealed class FlagParser(FlagSet flags, string commandPath, Func<string, CommandFailedException> wrong)
{
    private readonly List<string> _arguments = [];
    private readonly List<string> _notices = [];
    private readonly FlagValues _values = new(flags);
    private readonly Queue<string> _rest = new();

    /// <exception cref="CommandFailedException">A flag is unknown, its value is missing, or its value does not have the flag's
    /// type.</exception>
    public ParsedArguments Parse(IReadOnlyList<string> arguments)
    {
        foreach (var argument in arguments)
        {
            _rest.Enqueue(argument);
        }

        int? beforeDash = null;
        while (_rest.TryDequeue(out var argument))
        {
            if (argument == "--")
            {
                beforeDash = _arguments.Count;
                _arguments.AddRange(_rest);
                break;
            }

            if (argument.StartsWith("--", StringComparison.Ordinal))
            {
                TakeLong(argument);
            }
            else if (argument.Length > 1 && argument[0] == '-')
            {
                TakeShort(argument);
            }
            else
            {
                _arguments.Add(argument);
            }
        }

        return new ParsedArguments(_values, _arguments, beforeDash, _notices);
    }

    private void TakeLong(string argument)
    {
        var body = argument[2..];
        if (body[0] is '-' or '=')
        {
            throw Wrong($"bad flag syntax: {argument}");
        }

        var equals = body.IndexOf('=');
        var name = equals < 0 ? body : body[..equals];
        var flag = flags.Find(name) ?? throw Wrong($"unknown flag: --{name}");
        if (equals >= 0)
        {
            Set(flag, body[(equals + 1)..]);
        }
        else if (flag.ValueWhenBare is { } bare)
        {
            Set(flag, bare);
        }
        else if (_rest.TryDequeue(out var value))
        {
            Set(flag, value);
        }
        else
        {
            throw Wrong($"flag needs an argument: {argument}");
        }
    }

    private void TakeShort(string argument)
    {
        var letters = argument[1..];
        while (letters.Length > 0)
        {
            var letter = letters[0];
            var flag = flags.Find(letter) ?? throw Wrong($"unknown shorthand flag: '{letter}' in -{letters}");
            var after = letters[1..];
            if (after.Length > 1 && after[0] == '=')
            {
                Set(flag, after[1..]);
                return;
            }

            if (flag.ValueWhenBare is { } bare)
            {
                Set(flag, bare);
                letters = after;
            }
            else if (after.Length > 0 || _rest.Count > 0)
            {
                Set(flag, after.Length > 0 ? after : _rest.Dequeue());
                return;
            }
            else
            {
                throw Wrong($"flag needs an argument: '{letter}' in -{letters}");
            }
        }
    }

    private void Set(Flag flag, string text)
    {
        var value = FlagValueReader.TryRead(flag.Kind, text, out var error)
            ?? throw Wrong($"invalid argument {GoText.Quote(text)} for {GoText.Quote(flag.Display)} flag: {error}");
        if (!flag.IsBuilt)
        {
            throw CommandFailedException.NotSimulated($"the flag --{flag.Name} of \"{commandPath}\"");
        }

        if (flag.Deprecation is { } instead && !_values.IsGiven(flag.Name))
        {
            _notices.Add($"Flag --{flag.Name} has been deprecated, {instead}");
        }

        _values.Set(flag, value);
    }

    private CommandFailedException Wrong(string message) => wrong(message);
}
