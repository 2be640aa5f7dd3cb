using Scenarios.Shell.Programs.Options;

namespace Scenarios.Cluster.Network.Programs;

/// <summary>
/// curl's messages for an invalid command line (src/tool_getparam.c, param2text): the argument is quoted as it was typed.
/// </summary>
internal sealed class CurlVoice : OptionVoice
{
    public const string More = "curl: try 'curl --help' or 'curl --manual' for more information\n";

    public override string Unknown(string program, OptionSpec spec, string argument, char? letter) => Complaint(argument, "is unknown");

    public override string LacksValue(string program, OptionSpec spec, string argument, char? letter) =>
        Complaint(argument, "requires parameter");

    /// <summary>Never called: curl does not split at an equals sign, so the whole argument is unknown.</summary>
    public override string HasValue(string program, OptionSpec spec, string argument) => Complaint(argument, "is unknown");

    public static string Complaint(string argument, string what) => $"curl: option {argument}: {what}\n{More}";
}
