using Scenarios.Api.Requests;
using Scenarios.Api.Rest.Http;
using Scenarios.Api.Validation;

namespace Scenarios.Api.Rest.Reading;

/// <summary>Reads <c>v1.PodLogOptions</c> from a query (kubernetes, apis/core/validation, ValidatePodLogOptions).</summary>
internal static class LogRequestOptions
{
    /// <param name="pod">The Pod's name, for errors.</param>
    public static ApiResult<PodLogOptions> Read(RestRequest request, string pod)
    {
        var seconds = RequestOptions.Number(request, "sinceSeconds");
        var (time, timeFault) = Time(request);
        var lines = RequestOptions.Number(request, "tailLines");
        var bytes = RequestOptions.Number(request, "limitBytes");
        if ((seconds.Status ?? timeFault ?? lines.Status ?? bytes.Status) is { } unread)
        {
            return unread;
        }

        if (Faults(lines.Value!.Number, bytes.Value!.Number, seconds.Value!.Number, time) is { Count: > 0 } faults)
        {
            return new ApiStatus(
                422, StatusReason.Invalid, $"PodLogOptions {GoText.Quote(pod)} is invalid: {StatusCause.Aggregate(faults)}", faults)
            {
                Kind = "PodLogOptions", Name = pod,
            };
        }

        return new PodLogOptions
        {
            Container = request.Parameter("container"),
            Follow = request.Flag("follow"),
            Previous = request.Flag("previous"),
            Timestamps = request.Flag("timestamps"),
            TailLines = lines.Value.Number is { } last ? (int)Math.Min(last, int.MaxValue) : null,
            LimitBytes = bytes.Value.Number,
            SinceTime = time,
            Since = seconds.Value.Seconds,
        };
    }

    // An empty text, and the word null, are no time (metav1.Time, UnmarshalQueryParameter).
    private static (DateTimeOffset? Time, ApiStatus? Fault) Time(RestRequest request)
    {
        var text = request.Parameter("sinceTime");
        if (text is "" or "null")
        {
            return (null, null);
        }

        var time = GoTime.Parse(text, out var error);
        return (time, time is null ? ApiErrors.BadRequest(error) : null);
    }

    private static List<StatusCause> Faults(long? lines, long? bytes, long? seconds, DateTimeOffset? time)
    {
        var faults = new List<StatusCause>();
        if (lines < 0)
        {
            faults.Add(FieldFault.Invalid("tailLines", lines.Value, "must be greater than or equal to 0"));
        }

        if (bytes < 1)
        {
            faults.Add(FieldFault.Invalid("limitBytes", bytes.Value, "must be greater than 0"));
        }

        if (seconds is not null && time is not null)
        {
            faults.Add(FieldFault.Forbidden("[]", "at most one of `sinceTime` or `sinceSeconds` may be specified"));
        }
        else if (seconds < 1)
        {
            faults.Add(FieldFault.Invalid("sinceSeconds", seconds.Value, "must be greater than 0"));
        }

        return faults;
    }
}
