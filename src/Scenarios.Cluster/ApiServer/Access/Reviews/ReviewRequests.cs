using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Api.Validation;

namespace Scenarios.Cluster.ApiServer.Access.Reviews;

/// <summary>
/// Answers access reviews: questions in the form of objects that are never stored (kubernetes, pkg/registry/authorization and
/// pkg/registry/authentication).
/// </summary>
internal sealed class ReviewRequests(AccessControl control)
{
    public static bool Handles(ResourceType type) =>
        type.Group is "authorization.k8s.io"
            || (type.Group is "authentication.k8s.io" && type.Kind is "SelfSubjectReview" or "TokenReview");

    public ApiResult<ApiObject> Create(ResourceType type, string @namespace, ObjectValue review, UserInfo user, DateTimeOffset now) =>
        type.Kind switch
        {
            "SelfSubjectAccessReview" => Access(type, review, user, []),
            "SubjectAccessReview" => Access(type, review, UserOf(review), SubjectFaults(review)),
            "LocalSubjectAccessReview" =>
                Access(type, review, UserOf(review), [.. SubjectFaults(review), .. NamespaceFaults(review, @namespace)]),
            "SelfSubjectRulesReview" => Rules(type, review, user),
            "SelfSubjectReview" => Answer(type, review, Timestamp.ValueOf(now), null, ObjectValue.Of(("userInfo", user.ToTree()))),
            _ => Token(type, review),
        };

    private ApiResult<ApiObject> Access(ResourceType type, ObjectValue review, UserInfo user, IReadOnlyList<StatusCause> more)
    {
        var spec = review["spec"] as ObjectValue ?? ObjectValue.Empty;
        var (resource, path) = (spec["resourceAttributes"] as ObjectValue, spec["nonResourceAttributes"] as ObjectValue);
        List<StatusCause> faults = [.. AttributeFaults(resource, path), .. more];
        if (faults.Count > 0)
        {
            return Invalid(type, faults);
        }

        var wanted = resource is null
            ? AccessAttributes.OfPath(path.Text("verb"), path.Text("path"))
            : new AccessAttributes(
                resource.Text("verb"), resource.Text("group"), resource.Text("resource"), resource.Text("subresource"),
                resource.Text("namespace"), resource.Text("name"), string.Empty);
        var refusal = control.Authorizer.Refusal(user, wanted);
        var status = new ObjectBuilder().Add("allowed", refusal is null).AddIfSet("reason", refusal).ToObject();
        return Answer(type, review, NullValue.Instance, spec, status);
    }

    private ApiResult<ApiObject> Rules(ResourceType type, ObjectValue review, UserInfo user)
    {
        var @namespace = review["spec"].Text("namespace");
        if (@namespace.Length == 0)
        {
            return ApiErrors.BadRequest("no namespace on request");
        }

        var (rules, errors) = control.Authorizer.RulesFor(user, @namespace);
        var resources =
            rules.Where(
                static rule =>
                    rule.Resources.Count > 0).Select(static rule => RuleTree(rule.Tree, "apiGroups", "resources", "resourceNames"));
        var paths =
            rules.Where(static rule => rule.NonResourceURLs.Count > 0).Select(static rule => RuleTree(rule.Tree, "nonResourceURLs"));
        var status = new ObjectBuilder()
            .Add("resourceRules", ListValue.From(resources))
            .Add("nonResourceRules", ListValue.From(paths))
            .Add("incomplete", false)
            .AddIfSet("evaluationError", string.Join(", ", errors))
            .ToObject();
        return Answer(type, review, NullValue.Instance, ObjectValue.Empty, status);
    }

    private ApiResult<ApiObject> Token(ResourceType type, ObjectValue review)
    {
        var spec = review["spec"] as ObjectValue ?? ObjectValue.Empty;
        var token = spec.Text("token");
        if (token.Length == 0)
        {
            return ApiErrors.BadRequest("token is required for TokenReview in authentication");
        }

        var audiences = (spec["audiences"] as ListValue)?.Select(static value => value.Text()).ToList();
        var (user, meant) = control.Authenticator.OfToken(token, audiences ?? [AccountTokens.Issuer]);
        user ??= token == Authenticator.AdministratorToken ? Authenticator.Administrator : null;
        var status = user is null
            ? ObjectValue.Of(("user", ObjectValue.Empty), ("error", new StringValue("invalid bearer token")))
            : new ObjectBuilder(
                ).Add("authenticated", true).Add("user", user.ToTree()).Add("audiences", ListValue.OfStrings(meant)).ToObject();
        return Answer(type, review, NullValue.Instance, spec, status);
    }

    private static ObjectValue RuleTree(ObjectValue rule, params ReadOnlySpan<string> fields)
    {
        var tree = new ObjectBuilder(4).Add("verbs", rule["verbs"] ?? ListValue.Empty);
        foreach (var field in fields)
        {
            tree.AddIfSet(field, rule[field]);
        }

        return tree.ToObject();
    }

    private static ApiObject Answer(ResourceType type, ObjectValue review, Value created, ObjectValue? spec, ObjectValue status)
    {
        var metadata = (review["metadata"] as ObjectValue ?? ObjectValue.Empty).With("creationTimestamp", created);
        var tree = new ObjectBuilder(5).Add("kind", type.Kind).Add("apiVersion", type.ApiVersion).Add("metadata", metadata);
        return new ApiObject(tree.AddIfSet("spec", spec).Add("status", status).ToObject());
    }

    private static UserInfo UserOf(ObjectValue review)
    {
        var spec = review["spec"];
        var groups = spec?.Find("groups") as ListValue ?? ListValue.Empty;
        return new UserInfo(spec.Text("user"), spec.Text("uid"), [.. groups.Select(static group => group.Text())], []);
    }

    private static List<StatusCause> AttributeFaults(ObjectValue? resource, ObjectValue? path) => (resource, path) switch
    {
        (null, null) =>
            [FieldFault.Invalid(
                "spec.resourceAttributes", "null", "exactly one of nonResourceAttributes or resourceAttributes must be specified")],
        ({ }, { }) =>
        [
            new StatusCause(
                "FieldValueInvalid",
                $"Invalid value: authorization.NonResourceAttributes{{Path:{GoText.Quote(path.Text("path"))}, "
                + $"Verb:{GoText.Quote(path.Text("verb"))}}}: "
                + "cannot be specified in combination with resourceAttributes",
                "spec.nonResourceAttributes"),
        ],
        _ => [],
    };

    private static List<StatusCause> SubjectFaults(ObjectValue review) =>
        review["spec"].Text("user").Length == 0 && review.Find("spec", "groups") is not ListValue { Count: > 0 }
            ? [FieldFault.Invalid("spec.user", string.Empty, "at least one of user or group must be specified")]
            : [];

    private static List<StatusCause> NamespaceFaults(ObjectValue review, string @namespace) =>
        review.Find("spec", "resourceAttributes") is { } resource && resource.Text("namespace") is var given && given != @namespace
            ? [FieldFault.Invalid("spec.resourceAttributes.namespace", given, "must match metadata.namespace")]
            : [];

    // The message names no kind: upstream validates these objects before their kind is set.
    private static ApiStatus Invalid(ResourceType type, IReadOnlyList<StatusCause> faults) =>
        new(422, StatusReason.Invalid, $".{type.Group} \"\" is invalid: {StatusCause.Aggregate(faults)}", faults) { Group = type.Group };
}
