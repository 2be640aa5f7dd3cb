using Scenarios.Kernel.Processes;
using Scenarios.Tools.Text;

namespace Scenarios.Tools.Sed;

/// <summary>The lines of a script's inputs, one ahead: sed must know which one is the last.</summary>
/// <param name="lines">Null with <paramref name="records"/>.</param>
/// <param name="records">Whole texts instead of lines.</param>
/// <param name="isWhole">Whether nothing comes after these inputs, so that <c>n</c> and <c>N</c> at their end are the script's end.</param>
internal sealed class SedInput(LineReader? lines, Queue<string>? records, string name, bool isWhole)
{
    private string? _next;
    private bool _hasBegun;

    /// <summary>The input's name for <c>F</c>.</summary>
    public string Name => name;

    /// <summary>Whether the line read last was the last one.</summary>
    public bool IsAtEnd => _next is null;

    /// <summary>Whether that was the last line of all inputs.</summary>
    public bool IsEnded => isWhole && IsAtEnd;

    public async Coroutine<string?> Read()
    {
        if (!_hasBegun)
        {
            _hasBegun = true;
            _next = await Take();
        }

        var line = _next;
        _next = line is null ? null : await Take();
        return line;
    }

    private async Coroutine<string?> Take()
    {
        if (records is not null)
        {
            return records.TryDequeue(out var record) ? record : null;
        }

        return await lines!.Read();
    }
}
