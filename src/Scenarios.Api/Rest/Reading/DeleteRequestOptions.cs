using System.Globalization;
using Scenarios.Api.Requests;
using Scenarios.Api.Rest.Http;
using Scenarios.Api.Serialization.Json;
using Scenarios.Api.Validation;

namespace Scenarios.Api.Rest.Reading;

/// <summary>Reads <c>meta/v1.DeleteOptions</c> from the body, or else from the query (apiserver, endpoints/handlers/delete.go).</summary>
internal static class DeleteRequestOptions
{
    private static readonly string[] Policies = ["Foreground", "Background", "Orphan", "nil"];

    public static ApiResult<DeleteOptions> Read(RestRequest request)
    {
        var body = Body(request);
        if (!body.IsSuccess)
        {
            return body.Status;
        }

        return Of(body.Value, request);
    }

    /// <param name="tree">The options as an object.</param>
    public static ApiResult<DeleteOptions> Of(ObjectValue tree, RestRequest request)
    {
        var faults = new List<StatusCause>();
        var policy = (tree["propagationPolicy"] as StringValue)?.Text ?? request.Parameter("propagationPolicy");
        var orphan = tree["orphanDependents"] is BooleanValue flag
            ? flag.Boolean
            : request.Parameter("orphanDependents") is { Length: > 0 } ? request.Flag("orphanDependents") : (bool?)null;
        if (policy.Length > 0 && orphan is not null)
        {
            faults.Add(FieldFault.Invalid("propagationPolicy", policy, "orphanDependents and deletionPropagation cannot be both set"));
        }
        else if (policy is not ("" or "Foreground" or "Background" or "Orphan"))
        {
            faults.Add(FieldFault.NotSupported("propagationPolicy", policy, Policies));
        }

        var dryRun = RequestOptions.DryRun(request, faults) || tree["dryRun"] is ListValue { Count: > 0 };
        if (faults.Count > 0)
        {
            return ApiErrors.InvalidOptions("DeleteOptions", faults);
        }

        return new DeleteOptions
        {
            GracePeriod = Seconds(tree, request) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            Propagation = Propagation(policy, orphan),
            PreconditionUid = (tree.Find("preconditions", "uid") as StringValue)?.Text ?? string.Empty,
            PreconditionVersion = (tree.Find("preconditions", "resourceVersion") as StringValue)?.Text ?? string.Empty,
            DryRun = dryRun,
        };
    }

    private static DeletionPropagation? Propagation(string policy, bool? orphan) => policy switch
    {
        "Foreground" => DeletionPropagation.Foreground,
        "Background" => DeletionPropagation.Background,
        "Orphan" => DeletionPropagation.Orphan,
        _ => orphan is null ? null : orphan.Value ? DeletionPropagation.Orphan : DeletionPropagation.Background,
    };

    private static long? Seconds(ObjectValue tree, RestRequest request)
    {
        if (tree["gracePeriodSeconds"] is IntegerValue given)
        {
            return given.Integer;
        }

        return long.TryParse(
            request.Parameter("gracePeriodSeconds"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds)
            ? seconds
            : null;
    }

    private static ApiResult<ObjectValue> Body(RestRequest request)
    {
        if (request.Body.Length == 0)
        {
            return ObjectValue.Empty;
        }

        var (value, error) = JsonReader.Read(request.Body);
        if (value is null)
        {
            return new ApiStatus(500, string.Empty, $"couldn't get version/kind; json parse error: {error}");
        }

        var tree = value as ObjectValue ?? ObjectValue.Empty;
        var kind = (tree["kind"] as StringValue)?.Text ?? "DeleteOptions";
        var version = (tree["apiVersion"] as StringValue)?.Text ?? "v1";
        return kind == "DeleteOptions"
            ? tree
            : new ApiStatus(
                500, string.Empty,
                    $"no kind {GoText.Quote(kind)} is registered for version {GoText.Quote(version)} in scheme "
                    + "\"pkg/runtime/scheme.go:110\"");
    }
}
