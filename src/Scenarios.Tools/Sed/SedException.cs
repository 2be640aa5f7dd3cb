namespace Scenarios.Tools.Sed;

/// <summary>An invalid script, in sed's wording; <see cref="Position"/> counts characters from 1.</summary>
internal sealed class SedException(int position, string message) : Exception(message)
{
    public int Position { get; } = position;
}
