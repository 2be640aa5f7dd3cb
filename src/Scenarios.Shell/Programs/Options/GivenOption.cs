namespace Scenarios.Shell.Programs.Options;

/// <summary>An option as it was given.</summary>
/// <param name="Letter">The option's letter, even if it was given by its long name.</param>
/// <param name="Value">Empty when it takes none.</param>
/// <param name="Argument">The argument that contains it, such as <c>-sm5</c> or <c>--max-time</c>, which errors about the value
/// quote.</param>
public readonly record struct GivenOption(char Letter, string Value, string Argument);
