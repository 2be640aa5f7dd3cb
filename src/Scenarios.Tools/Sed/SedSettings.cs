namespace Scenarios.Tools.Sed;

/// <summary>What sed's options say about a run.</summary>
/// <param name="IsQuiet">Lines are shown only when a command asks for it.</param>
/// <param name="LineEnd">A new line, or with <c>-z</c> a NUL.</param>
/// <param name="Width">Where <c>l</c> breaks lines; 0 and 1 for nowhere.</param>
internal sealed record SedSettings(bool IsQuiet, string LineEnd, int Width);
