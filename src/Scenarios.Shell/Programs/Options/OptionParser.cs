namespace Scenarios.Shell.Programs.Options;

/// <summary>Reads options as getopt_long(3) does, and complains in its words.</summary>
public static class OptionParser
{
    public static ParsedOptions Parse(string program, IReadOnlyList<string> arguments, OptionSpec spec)
    {
        var result = new ParsedOptions();
        for (var i = 0; i < arguments.Count && result.Error is null; i++)
        {
            var argument = arguments[i];
            if (argument == "--")
            {
                result.Operands.AddRange(arguments.Skip(i + 1));
                break;
            }

            if (argument is not ['-', _, ..] || (spec.TakesNegativeNumbers && (char.IsAsciiDigit(argument[1]) || argument[1] == '.')))
            {
                result.Operands.AddRange(spec.StopsAtOperand ? arguments.Skip(i) : [argument]);
                if (spec.StopsAtOperand)
                {
                    break;
                }
            }
            else if (spec.NumberMeans is { } letter && argument.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0)
            {
                result.Add(letter, argument[1..]);
            }
            else if (argument.StartsWith("--", StringComparison.Ordinal))
            {
                i = ReadLong(program, arguments, i, spec, result);
            }
            else
            {
                i = ReadShort(program, arguments, i, spec, result);
            }
        }

        return result;
    }

    public static string TryHelp(string program, OptionSpec spec) => $"{spec.UsageLine}Try '{program} --help' for more information.\n";

    private static int ReadShort(string program, IReadOnlyList<string> arguments, int index, OptionSpec spec, ParsedOptions result)
    {
        var argument = arguments[index];
        for (var i = 1; i < argument.Length; i++)
        {
            var letter = argument[i];
            if (!spec.Knows(letter))
            {
                result.Error = spec.NotSimulated.Contains(letter)
                    ? $"{program}: not simulated: option -{letter}\n"
                    : $"{program}: invalid option -- '{letter}'\n{TryHelp(program, spec)}";
                return index;
            }

            if (!spec.TakesArgument(letter))
            {
                result.Add(letter, string.Empty);
                continue;
            }

            var value = i + 1 < argument.Length ? argument[(i + 1)..] : index + 1 < arguments.Count ? arguments[++index] : null;
            if (value is null)
            {
                result.Error = $"{program}: option requires an argument -- '{letter}'\n{TryHelp(program, spec)}";
            }

            result.Add(letter, value ?? string.Empty);
            return index;
        }

        return index;
    }

    private static int ReadLong(string program, IReadOnlyList<string> arguments, int index, OptionSpec spec, ParsedOptions result)
    {
        var argument = arguments[index];
        var equals = argument.IndexOf('=');
        var name = equals < 0 ? argument[2..] : argument[2..equals];
        if (!spec.LongNames.TryGetValue(name, out var letter))
        {
            result.Error = name is "help" or "version"
                ? $"{program}: not simulated: option --{name}\n"
                : $"{program}: unrecognized option '{argument}'\n{TryHelp(program, spec)}";
            return index;
        }

        var value = equals < 0 ? null : argument[(equals + 1)..];
        if (!spec.TakesArgument(letter) && value is not null)
        {
            result.Error = $"{program}: option '--{name}' doesn't allow an argument\n{TryHelp(program, spec)}";
        }
        else if (spec.TakesArgument(letter) && value is null)
        {
            value = index + 1 < arguments.Count ? arguments[++index] : null;
            result.Error = value is null ? $"{program}: option '--{name}' requires an argument\n{TryHelp(program, spec)}" : null;
        }

        result.Add(letter, value ?? string.Empty);
        return index;
    }
}
