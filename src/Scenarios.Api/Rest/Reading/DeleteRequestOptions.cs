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
        var tree = request.Body.Length > 0 ? Body(request.Body) : Query(request);
        return tree.IsSuccess ? Of(tree.Value) : tree.Status;
    }

    /// <param name="tree">The options as an object.</param>
    public static ApiResult<DeleteOptions> Of(ObjectValue tree)
    {
        var faults = new List<StatusCause>();
        var policy = (tree["propagationPolicy"] as StringValue)?.Text;
        var orphan = (tree["orphanDependents"] as BooleanValue)?.Boolean;
        if (policy is not null && orphan is not null)
        {
            faults.Add(FieldFault.Invalid("propagationPolicy", policy, "orphanDependents and deletionPropagation cannot be both set"));
        }

        if (policy is not (null or "Foreground" or "Background" or "Orphan"))
        {
            faults.Add(FieldFault.NotSupported("propagationPolicy", policy, Policies));
        }

        var dryRun = tree["dryRun"] is ListValue values
            && RequestOptions.DryRun([.. values.OfType<StringValue>().Select(static value => value.Text)], faults);
        if (faults.Count > 0)
        {
            return ApiErrors.InvalidOptions("DeleteOptions", faults);
        }

        return new DeleteOptions
        {
            GracePeriod = new WholeNumber((tree["gracePeriodSeconds"] as IntegerValue)?.Integer).Seconds,
            Propagation = Propagation(policy, orphan),
            PreconditionUid = (tree.Find("preconditions", "uid") as StringValue)?.Text ?? string.Empty,
            PreconditionVersion = (tree.Find("preconditions", "resourceVersion") as StringValue)?.Text ?? string.Empty,
            DryRun = dryRun,
        };
    }

    private static DeletionPropagation? Propagation(string? policy, bool? orphan) => policy switch
    {
        "Foreground" => DeletionPropagation.Foreground,
        "Background" => DeletionPropagation.Background,
        "Orphan" => DeletionPropagation.Orphan,
        _ => orphan is null ? null : orphan.Value ? DeletionPropagation.Orphan : DeletionPropagation.Background,
    };

    // Without a body the query says the same (meta/v1, conversion.go, Convert_url_Values_To_v1_DeleteOptions).
    private static ApiResult<ObjectValue> Query(RestRequest request)
    {
        var seconds = RequestOptions.Number(request, "gracePeriodSeconds");
        if (!seconds.IsSuccess)
        {
            return seconds.Status;
        }

        var preconditions = new ObjectBuilder()
            .AddIfSet("uid", request.Parameter("uid"))
            .AddIfSet("resourceVersion", request.Parameter("resourceVersion"));
        return new ObjectBuilder()
            .AddIfSet("gracePeriodSeconds", seconds.Value.Number is { } number ? IntegerValue.Of(number) : null)
            .AddIfSet("orphanDependents", Has("orphanDependents") ? BooleanValue.Of(request.Flag("orphanDependents")) : null)
            .AddIfSet("propagationPolicy", Has("propagationPolicy") ? new StringValue(request.Parameter("propagationPolicy")) : null)
            .Add("dryRun", ListValue.OfStrings(request.Parameters("dryRun")))
            .Add("preconditions", preconditions.ToObject())
            .ToObject();

        bool Has(string name) => request.Parameters(name).Count > 0;
    }

    private static ApiResult<ObjectValue> Body(string body)
    {
        var (value, error) = JsonReader.Read(body);
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
