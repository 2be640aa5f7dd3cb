namespace Scenarios.Tools.Sed;

/// <summary>A script that sed cannot read, in sed's words; <see cref="Position"/> counts characters from 1.</summary>
internal sealed class SedException(int position, string message) : Exception(message)
{
    public int Position { get; } = position;
}
