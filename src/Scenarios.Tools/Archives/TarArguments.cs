namespace Scenarios.Tools.Archives;

/// <summary>The parsed command line of tar: <c>tar xf FILE</c>, <c>tar -xmf - -C DIR</c>, with options anywhere.</summary>
internal sealed class TarArguments
{
    private const string Flags = "cxtvmpokO";
    private const string NotSimulated = "zjJruAdTXhPS";
    private static readonly string[] IgnoredLong =
        ["--no-same-permissions", "--no-same-owner", "--numeric-owner", "--overwrite", "--same-permissions", "--touch"];

    /// <summary>c, x or t; null when none or several are given.</summary>
    public char? Action { get; private set; }

    /// <summary>The archive; <c>-</c> for the standard streams.</summary>
    public string File { get; private set; } = "-";

    public bool IsVerbose { get; private set; }

    /// <summary>Whether extracted files go to standard output.</summary>
    public bool ToOutput { get; private set; }

    /// <summary>The members, or the files to add, each with the directory that it is relative to.</summary>
    public List<(string Directory, string Name)> Operands { get; } = [];

    /// <summary>The last directory of -C, relative to where tar runs.</summary>
    public string Directory { get; private set; } = ".";

    /// <summary>Why the call is invalid; null when it is valid.</summary>
    public string? Fault { get; private set; }

    public static TarArguments Parse(IReadOnlyList<string> arguments)
    {
        var parsed = new TarArguments();
        var rest = new Queue<string>(arguments);

        // The oldest form: the first word consists of letters only, and their values follow.
        if (rest.TryPeek(out var first) && !first.StartsWith('-'))
        {
            rest.Dequeue();
            foreach (var letter in first)
            {
                parsed.Take(letter, () => rest.TryDequeue(out var value) ? value : null);
            }
        }

        while (parsed.Fault is null && rest.TryDequeue(out var argument))
        {
            parsed.TakeArgument(argument, rest);
        }

        return parsed;
    }

    private void TakeArgument(string argument, Queue<string> rest)
    {
        if (argument.StartsWith("--", StringComparison.Ordinal) && argument.Length > 2)
        {
            TakeLong(argument, rest);
        }
        else if (argument.StartsWith('-') && argument.Length > 1)
        {
            for (var index = 1; index < argument.Length; index++)
            {
                var here = index;
                Take(argument[index], () =>
                {
                    index = argument.Length;
                    return here + 1 < argument.Length ? argument[(here + 1)..] : rest.TryDequeue(out var value) ? value : null;
                });
            }
        }
        else if (argument != "--")
        {
            Operands.Add((Directory, argument));
        }
    }

    private void TakeLong(string argument, Queue<string> rest)
    {
        var equals = argument.IndexOf('=');
        var name = equals < 0 ? argument : argument[..equals];
        string? Value() => equals >= 0 ? argument[(equals + 1)..] : rest.TryDequeue(out var value) ? value : null;
        switch (name)
        {
            case "--create" or "--extract" or "--get" or "--list":
                Take(name switch { "--create" => 'c', "--list" => 't', _ => 'x' }, Value);
                break;
            case "--file" or "--directory":
                Take(name == "--file" ? 'f' : 'C', Value);
                break;
            case "--verbose":
                IsVerbose = true;
                break;
            case "--to-stdout":
                ToOutput = true;
                break;
            default:
                Fault = IgnoredLong.Contains(name) ? null : $"not simulated: option {name}";
                break;
        }
    }

    private void Take(char letter, Func<string?> value)
    {
        switch (letter)
        {
            case 'c' or 'x' or 't':
                Fault ??= Action is null || Action == letter
                    ? null
                    : "You may not specify more than one '-Acdtrux', '--delete' or  '--test-label' option";
                Action = letter;
                break;
            case 'v':
                IsVerbose = true;
                break;
            case 'O':
                ToOutput = true;
                break;
            case 'f':
                File = value() ?? Lacking(letter);
                break;
            case 'C':
                Directory = Inside(value() ?? Lacking(letter));
                break;
            case var other when NotSimulated.Contains(other):
                Fault ??= $"not simulated: option -{other}";
                break;
            default:
                Fault ??= Flags.Contains(letter) ? null : $"invalid option -- '{letter}'";
                break;
        }
    }

    // Each -C is relative to the previous one.
    private string Inside(string next) => next.StartsWith('/') || Directory == "." ? next : $"{Directory}/{next}";

    private string Lacking(char letter)
    {
        Fault ??= $"option requires an argument -- '{letter}'";
        return string.Empty;
    }
}
