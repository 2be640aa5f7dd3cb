namespace Scenarios.Tools.Sed;

/// <summary>An invalid script, in sed's wording; <see cref="Position"/> counts characters from 1.</summary>
internal sealed class SedException(int position, string message) : Exception(message)
{
    /// <summary>The position of faults of the script as a whole.</summary>
    public const int Nowhere = -1;

    public int Position { get; } = position;
}
