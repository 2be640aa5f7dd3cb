using System.Globalization;
using System.Text;
using Scenarios.Api.Requests;
using Scenarios.Api.Rest.Http;
using Scenarios.Api.Validation;

namespace Scenarios.Api.Rest.Reading;

/// <summary>Reads the options of writes from the query (apimachinery, meta/v1/validation).</summary>
internal static class RequestOptions
{
    private const int LongestManager = 128;

    // What Go's unicode.IsPrint is false for, but for the space itself.
    private static readonly HashSet<UnicodeCategory> Unprintable =
    [
        UnicodeCategory.Control, UnicodeCategory.Format, UnicodeCategory.Surrogate, UnicodeCategory.PrivateUse,
        UnicodeCategory.OtherNotAssigned, UnicodeCategory.LineSeparator, UnicodeCategory.ParagraphSeparator,
        UnicodeCategory.SpaceSeparator,
    ];

    /// <param name="kind">The kind of options, such as <c>CreateOptions</c>.</param>
    public static ApiResult<WriteOptions> Write(RestRequest request, string kind, IReadOnlyList<string> bodyFaults)
    {
        var faults = new List<StatusCause>();
        var manager = request.Parameter("fieldManager");
        CheckPatch(request, kind, manager, faults);
        CheckManager(manager, faults);
        var dryRun = DryRun(request.Parameters("dryRun"), faults);
        var validation = request.Parameter("fieldValidation");
        if (validation is not ("" or "Ignore" or "Warn" or "Strict"))
        {
            faults.Add(FieldFault.NotSupported("fieldValidation", validation, ["", "Ignore", "Strict", "Warn"]));
        }

        return faults.Count > 0
            ? ApiErrors.InvalidOptions(kind, faults)
            : new WriteOptions
            {
                FieldManager = manager.Length > 0 ? manager : ManagerOf(request.Header("User-Agent")),
                DryRun = dryRun,
                Force = request.Flag("force"),
                FieldValidation = validation switch
                {
                    "Ignore" => FieldValidation.Ignore,
                    "Strict" => FieldValidation.Strict,
                    _ => FieldValidation.Warn,
                },
                BodyFaults = bodyFaults,
                KeepsOrder = true,
            };
    }

    /// <summary>Whether nothing is to be stored. Values other than All are faults.</summary>
    public static bool DryRun(IReadOnlyList<string> values, List<StatusCause> faults)
    {
        if (values.Any(static value => value != "All"))
        {
            var shown = $"[]string{{{string.Join(", ", values.Select(GoText.Quote))}}}";
            faults.Add(new StatusCause("FieldValueNotSupported", $"Unsupported value: {shown}: supported values: \"All\"", "dryRun"));
        }

        return values.Count > 0;
    }

    /// <summary>Reads a parameter as a whole number, with the errors of Go's strconv.ParseInt; null if it is not given.</summary>
    public static ApiResult<WholeNumber> Number(RestRequest request, string name)
    {
        if (request.Parameters(name) is not [var text, ..])
        {
            return new WholeNumber(null);
        }

        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return new WholeNumber(number);
        }

        var digits = text.AsSpan(text.StartsWith('-') || text.StartsWith('+') ? 1 : 0);
        var why = digits.Length > 0 && !digits.ContainsAnyExceptInRange('0', '9') ? "value out of range" : "invalid syntax";
        return ApiErrors.BadRequest($"strconv.ParseInt: parsing {GoText.Quote(text)}: {why}");
    }

    /// <summary>The default field manager: the name of the client (apiserver, endpoints/handlers/fieldmanager).</summary>
    private static string ManagerOf(string agent) => agent.Split('/')[0];

    private static void CheckManager(string manager, List<StatusCause> faults)
    {
        if (Encoding.UTF8.GetByteCount(manager) > LongestManager)
        {
            faults.Add(FieldFault.TooLong("fieldManager", LongestManager));
        }

        var place = 0;
        foreach (var rune in manager.EnumerateRunes())
        {
            if (rune.Value != ' ' && Unprintable.Contains(Rune.GetUnicodeCategory(rune)))
            {
                var shown = FormattableString.Invariant($"invalid character U+{rune.Value:X4} (at position {place})");
                faults.Add(FieldFault.Invalid("fieldManager", manager, shown));
            }

            place += rune.Utf8SequenceLength;
        }
    }

    private static void CheckPatch(RestRequest request, string kind, string manager, List<StatusCause> faults)
    {
        if (kind != "PatchOptions")
        {
            return;
        }

        var isApply = BodyReader.MediaType(request).StartsWith("application/apply-patch", StringComparison.Ordinal);
        if (isApply && manager.Length == 0)
        {
            faults.Add(FieldFault.Required("fieldManager", "is required for apply patch"));
        }
        else if (!isApply && request.Parameters("force").Count > 0)
        {
            faults.Add(FieldFault.Forbidden("force", "may not be specified for non-apply patch"));
        }
    }
}
