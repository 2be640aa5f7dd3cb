namespace Scenarios.Kubectl.Printing;

/// <summary>Text without escape sequences: cli-runtime's pkg/printers/terminal.go.</summary>
internal static class TerminalText
{
    public static string Escape(string text) =>
        text.Contains('\x1b') || text.Contains('\r')
            ? text.Replace("\x1b", "^[", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal)
            : text;
}
