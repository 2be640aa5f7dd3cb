using System.Text;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Execution.Builtins.Calls;
using Scenarios.Shell.Parsing;

namespace Scenarios.Shell.Execution.Builtins.Variables;

/// <summary><c>read [-r] [-p prompt] [name …]</c>: one line, split by IFS, the rest in the last name.</summary>
internal sealed class ReadBuiltin : IBuiltin
{
    public string Name => "read";

    public async Coroutine<int> Run(BuiltinCall call)
    {
        var (index, isRaw, prompt) = (0, false, string.Empty);
        for (; index < call.Arguments.Count && call.Arguments[index] is ['-', _, ..] option && option != "--"; index++)
        {
            foreach (var letter in option.AsSpan(1).ToArray())
            {
                switch (letter)
                {
                    case 'r':
                        isRaw = true;
                        break;
                    case 'p' when index + 1 < call.Arguments.Count:
                        prompt = call.Arguments[++index];
                        break;
                    case 's' or 'e':
                        break;
                    case 'a' or 'd' or 'i' or 'n' or 'N' or 't' or 'u':
                        return await call.NotSimulated($"read -{letter}");
                    default:
                        return await call.InvalidOption(
                            $"-{letter}",
                            "read [-ers] [-a array] [-d delim] [-i text] [-n nchars] [-N nchars] [-p prompt] [-t timeout] [-u fd] [name "
                            + "...]");
                }
            }
        }

        var names = call.Arguments.Skip(index).Where(name => name != "--").ToArray();
        foreach (var name in names)
        {
            if (!AssignmentReader.IsName(name))
            {
                return await call.Fail($"`{name}': not a valid identifier");
            }
        }

        return await Read(call, names, isRaw, prompt);
    }

    private static async Coroutine<int> Read(BuiltinCall call, string[] names, bool isRaw, string prompt)
    {
        if (prompt.Length > 0 && call.Descriptors.Find(0) is { IsTerminal: true })
        {
            await call.Descriptors.Error.Write(prompt);
        }

        var text = new StringBuilder();
        var isEnd = false;
        while (await call.Descriptors.Input.ReadLine() is var line)
        {
            isEnd = line is null;
            text.Append(line);
            if (isRaw || isEnd || line is not [.., '\\'])
            {
                break;
            }

            text.Length--;
        }

        Assign(call, names, isRaw ? text.ToString() : Unescape(text.ToString()));
        return isEnd ? 1 : 0;
    }

    private static void Assign(BuiltinCall call, string[] names, string line)
    {
        if (names.Length == 0)
        {
            call.State.Variables.Set("REPLY", line, call.Position);
            return;
        }

        var separators = call.State.Variables.ValueOf("IFS") ?? " \t\n";
        var blanks = separators.Where(char.IsWhiteSpace).ToArray();
        var rest = blanks.Length == 0 ? line : line.Trim(blanks);
        for (var i = 0; i < names.Length; i++)
        {
            var isLast = i == names.Length - 1;
            var end = isLast ? -1 : rest.AsSpan().IndexOfAny(separators);
            var value = end < 0 ? rest : rest[..end];
            rest = end < 0 ? string.Empty : AfterSeparator(rest[end..], separators, blanks);
            call.State.Variables.Set(names[i], value, call.Position);
        }
    }

    /// <summary>A separator consists of blanks, at most one non-blank separator character, and blanks again.</summary>
    private static string AfterSeparator(string rest, string separators, char[] blanks)
    {
        var trimmed = TrimStart(rest, blanks);
        return trimmed.Length > 0 && separators.Contains(trimmed[0]) ? TrimStart(trimmed[1..], blanks) : trimmed;
    }

    /// <summary>Without blanks in the set nothing is trimmed; .NET would then trim all white space.</summary>
    private static string TrimStart(string text, char[] blanks) => blanks.Length == 0 ? text : text.TrimStart(blanks);

    private static string Unescape(string line)
    {
        var text = new StringBuilder();
        for (var i = 0; i < line.Length; i++)
        {
            text.Append(line[i] == '\\' && i + 1 < line.Length ? line[++i] : line[i]);
        }

        return text.ToString();
    }
}
