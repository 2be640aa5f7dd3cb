namespace Scenarios.Shell.Programs.Options;

/// <summary>An option as it was given.</summary>
/// <param name="Letter">What it means, whether by letter or by name.</param>
/// <param name="Value">Empty where it takes none.</param>
/// <param name="Argument">The argument that it stands in, such as <c>-sm5</c> or <c>--max-time</c>: complaints about the value name
/// it.</param>
public readonly record struct GivenOption(char Letter, string Value, string Argument);
