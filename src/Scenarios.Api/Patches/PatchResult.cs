using System.Diagnostics.CodeAnalysis;

namespace Scenarios.Api.Patches;

/// <summary>The result of applying or creating a patch: a value, or an error in the API machinery's words.</summary>
public sealed class PatchResult
{
    private PatchResult(ObjectValue? value, string error)
    {
        Value = value;
        Error = error;
    }

    /// <summary>Null when there is an error.</summary>
    public ObjectValue? Value { get; }

    /// <summary>Empty on success.</summary>
    public string Error { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsSuccess => Value is not null;

    /// <exception cref="InvalidOperationException">There is an error.</exception>
    public ObjectValue ValueOrThrow() => Value ?? throw new InvalidOperationException($"The patch failed: {Error}");

    internal static PatchResult Of(Func<ObjectValue> work)
    {
        try
        {
            return new PatchResult(work(), string.Empty);
        }
        catch (PatchFault fault)
        {
            return new PatchResult(null, fault.Message);
        }
    }
}
