using Scenarios.Api.Requests;
using Scenarios.Api.Schema;

namespace Scenarios.Api.Validation;

/// <summary>The errors of decoding an object into its type.</summary>
/// <param name="TypeError">Why it cannot be decoded at all; empty if it can.</param>
/// <param name="StrictErrors">Unknown and duplicate fields, in the order of the request body. Complete only without a type error.</param>
public sealed record DecodingResult(string TypeError, IReadOnlyList<string> StrictErrors)
{
    internal static DecodingResult Clean { get; } = new(string.Empty, []);

    public bool IsClean => TypeError.Length == 0 && StrictErrors.Count == 0;

    /// <summary>
    /// The error for a create or an update; null if the object is acceptable. Under Warn, strict errors are only warnings: see
    /// <see cref="StrictErrors"/>.
    /// </summary>
    public ApiStatus? ToStatus(ResourceType type, FieldValidation validation)
    {
        var error = Error(validation);
        return error.Length == 0
            ? null
            : ApiErrors.BadRequest($"{type.Kind} in version {GoText.Quote(type.Version)} cannot be handled as a {type.Kind}: {error}");
    }

    /// <summary>The error for a patch with this result; null if the result is acceptable.</summary>
    /// <param name="shown">Returns the part of the result that the error shows.</param>
    public ApiStatus? ToPatchStatus(Func<string> shown, FieldValidation validation) =>
        Error(validation) is { Length: > 0 } error ? PatchRefusal(shown(), error) : null;

    /// <summary>The error for a patch whose result is not an object of the kind.</summary>
    public static ApiStatus PatchRefusal(string shown, string error)
    {
        var fault = FieldFault.Invalid("patch", shown, error);
        return new ApiStatus(422, StatusReason.Invalid, $" \"\" is invalid: {fault.Field}: {fault.Message}", [fault]);
    }

    private string Error(FieldValidation validation)
    {
        if (TypeError.Length > 0)
        {
            return TypeError;
        }

        return validation == FieldValidation.Strict && StrictErrors.Count > 0 ? $"strict decoding error: {string.Join(", ", Refusals())}"
            : string.Empty;
    }

    // All duplicate keys of YAML together are one error, but one warning each.
    private IEnumerable<string> Refusals()
    {
        var lines = StrictErrors.Where(IsOfYaml).Select(static line => $"\n  {line}").ToList();
        IEnumerable<string> yaml = lines.Count == 0 ? [] : [$"yaml: unmarshal errors:{string.Concat(lines)}"];
        return yaml.Concat(StrictErrors.Where(static error => !IsOfYaml(error)));
    }

    private static bool IsOfYaml(string error) => error.StartsWith("line ", StringComparison.Ordinal);
}
