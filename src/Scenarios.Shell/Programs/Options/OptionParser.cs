namespace Scenarios.Shell.Programs.Options;

/// <summary>Parses options as getopt_long(3) does: anywhere among the operands, up to <c>--</c>.</summary>
public static class OptionParser
{
    /// <summary>Stops at the first mistake; what came before it is in the result.</summary>
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

            if (argument is not ['-', _, ..] || IsOperand(spec, argument[1]))
            {
                result.Operands.AddRange(spec.StopsAtOperand ? arguments.Skip(i) : [argument]);
                if (spec.StopsAtOperand)
                {
                    break;
                }
            }
            else if (spec.NumberMeans is { } letter && argument.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0)
            {
                result.Add(letter, argument[1..], argument);
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

    /// <summary>The hint that GNU programs print after an invalid call.</summary>
    public static string TryHelp(string program, OptionSpec spec) => $"{spec.UsageLine}Try '{program} --help' for more information.\n";

    private static bool IsOperand(OptionSpec spec, char first) =>
        (spec.TakesNegativeNumbers && (char.IsAsciiDigit(first) || first == '.')) || spec.OperandLetters.Contains(first);

    private static int ReadShort(string program, IReadOnlyList<string> arguments, int index, OptionSpec spec, ParsedOptions result)
    {
        var argument = arguments[index];
        for (var i = 1; i < argument.Length; i++)
        {
            var letter = argument[i];
            if (!spec.Knows(letter))
            {
                result.Error = spec.Voice.Unknown(program, spec, argument, letter);
                return index;
            }

            if (!spec.TakesArgument(letter))
            {
                result.Add(letter, string.Empty, argument);
                continue;
            }

            if (i + 1 < argument.Length || spec.IsArgumentOptional(letter))
            {
                result.Add(letter, argument[(i + 1)..], argument);
            }
            else if (index + 1 < arguments.Count)
            {
                result.Add(letter, arguments[++index], argument);
            }
            else
            {
                result.Error = spec.Voice.LacksValue(program, spec, argument, letter);
            }

            return index;
        }

        return index;
    }

    private static int ReadLong(string program, IReadOnlyList<string> arguments, int index, OptionSpec spec, ParsedOptions result)
    {
        var argument = arguments[index];
        var equals = spec.SplitsAtEquals ? argument.IndexOf('=') : -1;
        var name = equals < 0 ? argument[2..] : argument[2..equals];
        if (!spec.LongNames.TryGetValue(name, out var letter))
        {
            result.Error = spec.Voice.Unknown(program, spec, argument, letter: null);
            return index;
        }

        var value = equals >= 0 ? argument[(equals + 1)..] : spec.IsArgumentOptional(letter) ? string.Empty : null;
        if (!spec.TakesArgument(letter) && value is not null)
        {
            result.Error = spec.Voice.HasValue(program, spec, argument);
        }
        else if (spec.TakesArgument(letter) && value is null && index + 1 == arguments.Count)
        {
            result.Error = spec.Voice.LacksValue(program, spec, argument, letter: null);
        }
        else
        {
            result.Add(letter, value ?? (spec.TakesArgument(letter) ? arguments[++index] : string.Empty), argument);
        }

        return index;
    }
}
