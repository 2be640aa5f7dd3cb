using System.Diagnostics.CodeAnalysis;

namespace Scenarios.Api.Requests;

/// <summary>
/// The result of a request: a value, or the status with which the server rejected it. Either may come with warnings.
/// </summary>
public sealed class ApiResult<T>
    where T : class
{
    private ApiResult(T? value, ApiStatus? status, IReadOnlyList<string> warnings)
    {
        Value = value;
        Status = status;
        Warnings = warnings;
    }

    /// <summary>Null if the request was rejected.</summary>
    public T? Value { get; }

    /// <summary>Null if the request succeeded.</summary>
    public ApiStatus? Status { get; }

    /// <summary>The texts of the response's Warning headers; kubectl prints each as <c>Warning: …</c> on stderr.</summary>
    public IReadOnlyList<string> Warnings { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Status))]
    public bool IsSuccess => Status is null;

    public static implicit operator ApiResult<T>(T value) => new(value, null, []);

    public static implicit operator ApiResult<T>(ApiStatus status) => new(null, status, []);

    public ApiResult<T> WithWarnings(IReadOnlyList<string> warnings) => new(Value, Status, warnings);

    /// <summary>The value, for callers that treat a rejection as a broken invariant.</summary>
    /// <exception cref="InvalidOperationException">The request was rejected.</exception>
    public T ValueOrThrow() => Value ?? throw new InvalidOperationException($"The API server refused: {Status!.Message}");
}
