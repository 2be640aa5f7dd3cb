namespace Scenarios.Shell.Programs.Options;

/// <summary>In which words a program complains of its command line. Each text is whole: ready to be printed.</summary>
public abstract class OptionVoice
{
    /// <summary>That of getopt_long(3) in the GNU C library, as coreutils, grep and sed use it.</summary>
    public static OptionVoice Gnu { get; } = new GnuVoice();

    /// <summary>There is no such option.</summary>
    /// <param name="argument">The whole argument that the option stands in.</param>
    /// <param name="letter">The letter in it; null for a long name.</param>
    public abstract string Unknown(string program, OptionSpec spec, string argument, char? letter);

    /// <summary>The option wants a value, and nothing follows it.</summary>
    public abstract string LacksValue(string program, OptionSpec spec, string argument, char? letter);

    /// <summary>The long option takes no value, and has one behind an equals sign.</summary>
    public abstract string HasValue(string program, OptionSpec spec, string argument);

    /// <summary>The name in an argument such as <c>--name=value</c>.</summary>
    protected static string NameIn(string argument)
    {
        ArgumentNullException.ThrowIfNull(argument);
        return argument.Split('=', 2)[0].TrimStart('-');
    }

    private sealed class GnuVoice : OptionVoice
    {
        public override string Unknown(string program, OptionSpec spec, string argument, char? letter)
        {
            if (letter is { } known && spec.NotSimulated.Contains(known))
            {
                return $"{program}: not simulated: option -{known}\n";
            }

            if (letter is null && NameIn(argument) is "help" or "version")
            {
                return $"{program}: not simulated: option --{NameIn(argument)}\n";
            }

            var what = letter is null ? $"unrecognized option '{argument}'" : $"invalid option -- '{letter}'";
            return Complaint(program, spec, what);
        }

        public override string LacksValue(string program, OptionSpec spec, string argument, char? letter) =>
            Complaint(
                program,
                spec,
                letter is null ? $"option '--{NameIn(argument)}' requires an argument" : $"option requires an argument -- '{letter}'");

        public override string HasValue(string program, OptionSpec spec, string argument) =>
            Complaint(program, spec, $"option '--{NameIn(argument)}' doesn't allow an argument");

        private static string Complaint(string program, OptionSpec spec, string what) =>
            $"{program}: {what}\n{OptionParser.TryHelp(program, spec)}";
    }
}
