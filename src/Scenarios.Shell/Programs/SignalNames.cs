using System.Globalization;

namespace Scenarios.Shell.Programs;

/// <summary>Signals by name and number (signal(7), x86 and ARM).</summary>
public static class SignalNames
{
    /// <summary>Asks a process to end.</summary>
    public const int Terminate = 15;

    private static readonly string[] Names =
    [
        "EXIT", "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2", "PIPE", "ALRM", "TERM",
            "STKFLT", "CHLD", "CONT", "STOP", "TSTP",
        "TTIN", "TTOU", "URG", "XCPU", "XFSZ", "VTALRM", "PROF", "WINCH", "IO", "PWR", "SYS",
    ];

    /// <summary>Reads <c>TERM</c>, <c>SIGTERM</c> and <c>15</c>; 0 is EXIT. Null for anything else.</summary>
    public static int? Parse(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number < Names.Length ? number : null;
        }

        var name = text.StartsWith("SIG", StringComparison.OrdinalIgnoreCase) ? text[3..] : text;
        var index = Array.FindIndex(Names, known => known.Equals(name, StringComparison.OrdinalIgnoreCase));
        return index < 0 ? null : index;
    }

    /// <summary>Such as <c>TERM</c>.</summary>
    /// <param name="number">A number returned by <see cref="Parse"/>.</param>
    public static string Of(int number) => Names[number];

    /// <summary>Whether the signal is for job control (stop and continue), which simulated processes cannot do.</summary>
    public static bool IsJobControl(int number) => Names[number] is "STOP" or "CONT" or "TSTP" or "TTIN" or "TTOU";
}
