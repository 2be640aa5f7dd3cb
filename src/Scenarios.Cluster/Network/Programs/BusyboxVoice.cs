using Scenarios.Shell.Programs.Options;

namespace Scenarios.Cluster.Network.Programs;

/// <summary>
/// The messages of getopt_long(3) in musl, Alpine Linux's C library, which busybox's programs are built with (musl, src/misc/getopt.c).
/// </summary>
internal sealed class BusyboxVoice : OptionVoice
{
    public override string Unknown(string program, OptionSpec spec, string argument, char? letter) =>
        $"{program}: unrecognized option: {letter?.ToString() ?? argument[2..]}\n";

    public override string LacksValue(string program, OptionSpec spec, string argument, char? letter) =>
        $"{program}: option requires an argument: {letter?.ToString() ?? argument[2..]}\n";

    public override string HasValue(string program, OptionSpec spec, string argument) =>
        $"{program}: option does not take an argument: {NameIn(argument)}\n";
}
