using System.Globalization;
using Scenarios.Api.Requests;
using Scenarios.Api.Rest.Http;
using Scenarios.Api.Validation;

namespace Scenarios.Api.Rest.Reading;

/// <summary>Reads <c>meta/v1.ListOptions</c> from a query (apimachinery, internalversion/validation).</summary>
/// <param name="Limit">Zero for no limit.</param>
/// <param name="After">The key after which the page begins; empty for the first page.</param>
internal sealed record ListRequestOptions(ListOptions Options, long Limit, string After, bool IsWatch, TimeSpan? Timeout)
{
    private static readonly string[] Matches = ["Exact", "NotOlderThan", ""];

    public static ApiResult<ListRequestOptions> Read(RestRequest request)
    {
        var limit = RequestOptions.Number(request, "limit");
        var timeout = RequestOptions.Number(request, "timeoutSeconds");
        if (!limit.IsSuccess || !timeout.IsSuccess)
        {
            return limit.Status ?? timeout.Status!;
        }

        var isWatch = request.Flag("watch");
        if (Faults(request, isWatch) is { Count: > 0 } faults)
        {
            return ApiErrors.InvalidOptions("ListOptions", faults);
        }

        var version = request.Parameter("resourceVersion");
        if (ResourceVersion.FaultOf(version) is { } reason)
        {
            return NoVersion(version, reason, isWatch);
        }

        var options = new ListOptions
        {
            LabelSelector = request.Parameter("labelSelector"),
            FieldSelector = request.Parameter("fieldSelector"),
            ResourceVersion = version,
            IsExactVersion = request.Parameter("resourceVersionMatch") == "Exact",
        };
        var result = new ListRequestOptions(options, limit.Value.Number ?? 0, string.Empty, isWatch, timeout.Value.Seconds);
        return request.Parameter("continue") is { Length: > 0 } token ? ContinueToken.Apply(result, token) : result;
    }

    private static ApiStatus NoVersion(string version, string reason, bool isWatch)
    {
        var fault = $"resourceVersion: Invalid value: {GoText.Quote(version)}: {reason}";
        return isWatch ? new ApiStatus(500, string.Empty, fault) : ApiErrors.BadRequest($"invalid resource version: {fault}");
    }

    private static List<StatusCause> Faults(RestRequest request, bool isWatch)
    {
        var faults = new List<StatusCause>();
        var match = request.Parameter("resourceVersionMatch");
        var version = request.Parameter("resourceVersion");
        if (isWatch)
        {
            CheckWatch(request, match, faults);
        }
        else if (match.Length > 0)
        {
            CheckMatch(request, match, version, faults);
        }

        return faults;
    }

    private static void CheckMatch(RestRequest request, string match, string version, List<StatusCause> faults)
    {
        if (version.Length == 0)
        {
            faults.Add(
                FieldFault.Forbidden("resourceVersionMatch", "resourceVersionMatch is forbidden unless resourceVersion is provided"));
        }

        if (request.Parameter("continue").Length > 0)
        {
            faults.Add(FieldFault.Forbidden("resourceVersionMatch", "resourceVersionMatch is forbidden when continue is provided"));
        }

        if (!Matches.Contains(match, StringComparer.Ordinal))
        {
            faults.Add(FieldFault.NotSupported("resourceVersionMatch", match, Matches));
        }

        if (match == "Exact" && version == "0")
        {
            faults.Add(
                FieldFault.Forbidden("resourceVersionMatch", "resourceVersionMatch \"exact\" is forbidden for resourceVersion \"0\""));
        }
    }

    // The feature gate that sends existing objects as watch events is off in this version.
    private static void CheckWatch(RestRequest request, string match, List<StatusCause> faults)
    {
        if (request.Parameters("sendInitialEvents").Count > 0)
        {
            if (match != "NotOlderThan")
            {
                faults.Add(
                    FieldFault.Forbidden(
                        "resourceVersionMatch", "sendInitialEvents requires setting resourceVersionMatch to NotOlderThan"));
            }

            faults.Add(
                FieldFault.Forbidden(
                    "sendInitialEvents", "sendInitialEvents is forbidden for watch unless the WatchList feature gate is enabled"));
        }
        else if (match.Length > 0)
        {
            faults.Add(
                FieldFault.Forbidden(
                    "resourceVersionMatch", "resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided"));
        }
    }
}
