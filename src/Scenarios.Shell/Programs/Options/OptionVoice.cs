namespace Scenarios.Shell.Programs.Options;

/// <summary>How a program words errors about its command line. Each text is complete and ready to print.</summary>
public abstract class OptionVoice
{
    /// <summary>The wording of getopt_long(3) in the GNU C library, used by coreutils, grep and sed.</summary>
    public static OptionVoice Gnu { get; } = new GnuVoice();

    /// <summary>The option does not exist.</summary>
    /// <param name="argument">The whole argument that contains the option.</param>
    /// <param name="letter">The letter in it; null for a long name.</param>
    public abstract string Unknown(string program, OptionSpec spec, string argument, char? letter);

    /// <summary>The option requires a value, but nothing follows it.</summary>
    public abstract string LacksValue(string program, OptionSpec spec, string argument, char? letter);

    /// <summary>The long option takes no value, but was given one after an equals sign.</summary>
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
