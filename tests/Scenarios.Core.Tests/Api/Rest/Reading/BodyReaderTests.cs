using Scenarios.Api.Requests;
using Scenarios.Api.Rest.Http;
using Scenarios.Api.Rest.Reading;
using Scenarios.Api.Schema;

namespace Scenarios.Core.Tests.Api.Rest.Reading;

/// <summary>Bodies as a real 1.33 server takes or refuses them (recorded: 40-requests-malformed, 45-json-and-merge-patches).</summary>
internal sealed class BodyReaderTests
{
    private const string Media = "the body of the request was in an unknown format - accepted media types include: ";
    private const string Struct =
        "Go value of type struct { APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; Kind string \"json:\\\"kind,omitempty\\\"\" }";

    private const string Unrecognized =
        "400 the object provided is unrecognized (must be of type ConfigMap): couldn't get version/kind; json parse error: ";

    [TestCase("", "{}", """{"apiVersion":"v1","kind":"ConfigMap"}""")]
    [TestCase("application/json; charset=utf-8", "null", """{"apiVersion":"v1","kind":"ConfigMap"}""")]
    [TestCase("application/json", """{"kind":"ConfigMap","a":1}""", """{"apiVersion":"v1","kind":"ConfigMap","a":1}""")]
    [TestCase("application/json", """{"a":1,"apiVersion":"v1"}""", """{"apiVersion":"v1","kind":"ConfigMap","a":1}""")]
    [TestCase("application/json", """{"apiVersion":"","kind":"","a":1}""", """{"apiVersion":"v1","kind":"ConfigMap","a":1}""")]
    [TestCase("application/json", """{"a":1,"kind":"ConfigMap","apiVersion":"v1"}""", """{"a":1,"kind":"ConfigMap","apiVersion":"v1"}""")]
    [TestCase("application/json", """{"a":{"b":1,"b":2,"c":{"d":1,"d":2}},"a":3}""",
        """{"apiVersion":"v1","kind":"ConfigMap","a":3} duplicate field "a.b", duplicate field "a.c.d", duplicate field "a" """)]
    [TestCase("application/yaml", "a: 1\nb:\n  c: 1\n  c: 2\n",
        """{"apiVersion":"v1","kind":"ConfigMap","a":1,"b":{"c":2}} line 4: key "c" already set in map""")]
    [TestCase("application/yaml", "", """{"apiVersion":"v1","kind":"ConfigMap"}""")]
    [TestCase("application/yaml", "- a\n", Unrecognized + "json: cannot unmarshal array into " + Struct + " (2d20610a)")]
    [TestCase("application/yaml", "a: [\n",
        "400 the object provided is unrecognized (must be of type ConfigMap): yaml: line 1: did not find expected node content "
        + "(613a205b0a)")]
    [TestCase("application/json", "", Unrecognized + "unexpected end of JSON input (<empty>)")]
    [TestCase("application/json", "[]", Unrecognized + "json: cannot unmarshal array into " + Struct + " (5b5d)")]
    [TestCase("application/json", "\"text\"", Unrecognized + "json: cannot unmarshal string into " + Struct + " (227465787422)")]
    [TestCase("application/json", "{\"a\":1} x", Unrecognized + "invalid character 'x' after top-level value ({\"a\":1} x)")]
    [TestCase("application/json", "{\"abcdefghijklmnopqrstuvwxyz\":", Unrecognized + "unexpected end of JSON input "
        + "({\"abcdefghijklmnopqrstuvwxyz\":)")]
    [TestCase("application/json", "{\"abcdefghijklmnopqrstuvwxyz\": ", Unrecognized + "unexpected end of JSON input "
        + "({\"abcdefghijklmnopqrstuvwxyz\": ...)")]
    [TestCase("application/json", "0123456789012345678901234567890", Unrecognized + "invalid character '1' after top-level value "
        + "(303132333435363738393031323334353637383930313233343536373839 ...)")]
    [TestCase("application/json", "012345678901234567890123456789", Unrecognized + "invalid character '1' after top-level value "
        + "(303132333435363738393031323334353637383930313233343536373839)")]
    [TestCase("application/json", """{"apiVersion":"a/b/c","kind":"ConfigMap"}""",
        "400 the object provided is unrecognized (must be of type "
        + "ConfigMap): unexpected GroupVersion string: a/b/c ({\"apiVersion\":\"a/b/c\",\"kind\":\" ...)")]
    [TestCase("application/json", """{"apiVersion":"v1","kind":"Secret"}""",
        "400 Secret in version \"v1\" cannot be handled as a ConfigMap: "
        + "converting (v1.Secret) to (core.ConfigMap): unknown conversion")]
    [TestCase("application/json", """{"apiVersion":"apps/v1","kind":"Deployment"}""",
        "400 Deployment in version \"v1\" cannot be handled as a "
        + "ConfigMap: converting (v1.Deployment) to (core.ConfigMap): unknown conversion")]
    [TestCase("application/json", """{"apiVersion":"example.com/v9","kind":"ConfigMap"}""",
        "400 ConfigMap in version \"v9\" cannot be handled "
        + "as a ConfigMap: no kind \"ConfigMap\" is registered for version \"example.com/v9\" in scheme \"pkg/runtime/scheme.go:110\"")]
    [TestCase("text/plain", "{}", "415 " + Media + "application/json, application/yaml, application/vnd.kubernetes.protobuf")]
    public void Read_ABodyForAConfigMap(string media, string body, string expected) =>
        Told("v1", "ConfigMap", "", media, body).ShouldBe(expected.TrimEnd());

    [TestCase("apps/v1", "Deployment", "", """{"apiVersion":"extensions/v1beta1","kind":"Deployment"}""",
        "400 the API version in the data (extensions/v1beta1) does not match the expected API version (apps/v1)")]
    [TestCase("apps/v1", "Deployment", "", """{"apiVersion":"apps/v1beta2","kind":"Deployment"}""",
        "400 the API version in the data (apps/v1beta2) does not match the expected API version (apps/v1)")]
    [TestCase("apps/v1", "Deployment", "", """{"apiVersion":"batch/v1beta1","kind":"Deployment"}""",
        "400 Deployment in version \"v1beta1\" cannot "
        + "be handled as a Deployment: no kind \"Deployment\" is registered for version \"batch/v1beta1\" in scheme "
        + "\"pkg/runtime/scheme.go:110\"")]
    [TestCase("apps/v1", "Deployment", "scale", """{"kind":"Scale"}""", """{"apiVersion":"autoscaling/v1","kind":"Scale"}""")]
    [TestCase("apps/v1", "Deployment", "status", "{}", """{"apiVersion":"apps/v1","kind":"Deployment"}""")]
    [TestCase("apps/v1", "Deployment", "scale", """{"apiVersion":"apps/v1","kind":"Deployment"}""",
        "400 Deployment in version \"v1\" cannot be "
        + "handled as a Scale: converting (v1.Deployment) to (autoscaling.Scale): unknown conversion")]
    [TestCase("v1", "Pod", "eviction", """{"apiVersion":"policy/v1beta1","kind":"Eviction"}""",
        """{"apiVersion":"policy/v1beta1","kind":"Eviction"}""")]
    [TestCase("v1", "Pod", "eviction", """{"apiVersion":"v1","kind":"Pod"}""", "400 Pod in version \"v1\" cannot be handled as a Eviction: "
        + "converting (v1.Pod) to (policy.Eviction): unknown conversion")]
    [TestCase("v1", "Pod", "binding", "{}", """{"apiVersion":"v1","kind":"Binding"}""")]
    [TestCase("v1", "ServiceAccount", "token", "{}", """{"apiVersion":"authentication.k8s.io/v1","kind":"TokenRequest"}""")]
    [TestCase("v1", "ServiceAccount", "token", """{"apiVersion":"v1","kind":"Pod"}""", "400 Pod in version \"v1\" cannot be handled as a "
        + "TokenRequest: converting (v1.Pod) to (authentication.TokenRequest): unknown conversion")]
    [TestCase("rbac.authorization.k8s.io/v1", "Role", "", """{"apiVersion":"v1","kind":"Pod"}""",
        "400 Pod in version \"v1\" cannot be handled as a "
        + "Role: converting (v1.Pod) to (rbac.Role): unknown conversion")]
    public void Read_ABodyForAnotherKind(string version, string kind, string subresource, string body, string expected) =>
        Told(version, kind, subresource, "application/json", body).ShouldBe(expected);

    [TestCase("apps/v1", "Deployment", "apps/v1", "Deployment", null)]
    [TestCase("apps/v1", "Deployment", "extensions/v1beta1", "Deployment", null)]
    [TestCase("apps/v1", "Deployment", "v1", "Deployment",
        "no kind \"Deployment\" is registered for version \"v1\" in scheme \"pkg/runtime/scheme.go:110\"")]
    [TestCase("apps/v1", "Deployment", "v1", "Pod", "converting (v1.Pod) to (apps.Deployment): unknown conversion")]
    public void CauseFor_AKind_IsWhyItDoesNotBelong(string version, string kind, string given, string givenKind, string? expected) =>
        KindMismatch.CauseFor(ApiSchema.Kubernetes.Find(version, kind)!, given, givenKind, ApiSchema.Kubernetes.Resources)
            .ShouldBe(expected);

    [TestCase("application/json-patch+json", "[]", "Json []")]
    [TestCase("application/merge-patch+json; charset=utf-8", "{}", "Merge {}")]
    [TestCase("application/strategic-merge-patch+json", "{\"a\":1}", "Strategic {\"a\":1}")]
    [TestCase("application/apply-patch+yaml", "a: 1\n", "Apply {\"a\":1}")]
    [TestCase("application/apply-patch+yaml", "a: [\n",
        "400 error decoding YAML: error converting YAML to JSON: yaml: line 1: did not find "
        + "expected node content")]
    [TestCase("application/json-patch+json", "{}",
        "400 error decoding patch: json: cannot unmarshal object into Go value of type []handlers.jsonPatchOp")]
    [TestCase("application/merge-patch+json", "[]",
        "400 error decoding patch: json: cannot unmarshal array into Go value of type map[string]interface {}")]
    [TestCase("application/strategic-merge-patch+json", "[]",
        "400 json: cannot unmarshal array into Go value of type map[string]interface {}")]
    [TestCase("application/merge-patch+json", "{", "400 error decoding patch: unexpected end of JSON input")]
    [TestCase("application/strategic-merge-patch+json", "{", "400 unexpected end of JSON input")]
    [TestCase("application/json", "{}", "415 " + Media + "application/json-patch+json, application/merge-patch+json, "
        + "application/strategic-merge-patch+json, application/apply-patch+yaml")]
    public void Read_APatch(string media, string body, string expected)
    {
        var request = RestRequest.Of("PATCH", "/", [new("Content-Type", media)], body);

        var read = PatchBody.Read(request, ApiSchema.Kubernetes.Find("v1", "Pod")!);

        (read.IsSuccess ? $"{read.Value.Kind} {JsonWriter.WriteCompact(read.Value.Patch)}" : $"{read.Status.Code} {read.Status.Message}")
            .ShouldBe(expected);
    }

    private static string Told(string version, string kind, string subresource, string media, string body)
    {
        var request = RestRequest.Of("POST", "/", [new("Content-Type", media)], body);
        var expected = ExpectedKind.Of(ApiSchema.Kubernetes.Find(version, kind)!, subresource);

        var read = BodyReader.Read(request, expected, ApiSchema.Kubernetes.Resources);

        return read.IsSuccess
            ? $"{JsonWriter.WriteCompact(read.Value.Object.Tree, FieldOrder.AsWritten)} {string.Join(", ", read.Value.Faults)}".TrimEnd()
            : $"{read.Status.Code} {read.Status.Message}";
    }
}
