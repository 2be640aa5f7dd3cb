using System.Text.RegularExpressions;

namespace Scenarios.Tools.Sed;

/// <summary>Where a script is in its input, for addresses.</summary>
internal sealed class SedPlace
{
    public int Number { get; set; }

    public bool IsLast { get; set; }

    /// <summary>The pattern space.</summary>
    public string Space { get; set; } = string.Empty;

    /// <summary>The expression used last, which an empty one stands for.</summary>
    public Regex? Previous { get; set; }

    /// <param name="expression">Null for the one used last.</param>
    /// <exception cref="SedException">There is none.</exception>
    public bool Matches(Regex? expression) => Use(expression).IsMatch(Space);

    /// <inheritdoc cref="Matches"/>
    public Regex Use(Regex? expression) => Previous = expression ?? Previous ?? throw new SedException(0, "no previous regular expression");
}
