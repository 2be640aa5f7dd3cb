using Scenarios.Api.Requests;
using Scenarios.Api.Rest;
using Scenarios.Api.Rest.Http;
using Scenarios.Api.Serialization.Json;
using Scenarios.Cluster.Tests.Controllers;

namespace Scenarios.Cluster.Tests.ApiServer;

/// <summary>How each request is answered: codes, messages and forms, as recorded from a real 1.33 server (Conformance, api.zip).</summary>
internal sealed class RestAnswersTests
{
    private const string Space = "/api/v1/namespaces/default";
    private const string AsTable = "application/json;as=Table;v=v1;g=meta.k8s.io";
    private const string AsMetadata = "application/json;as=PartialObjectMetadata;v=v1;g=meta.k8s.io";
    private readonly ControlPlane _plane = new(runsPods: false);

    public RestAnswersTests()
    {
        _plane.Create("{apiVersion: v1, kind: Pod, metadata: {name: p, labels: {a: b}}, spec: {containers: [{name: c, image: nginx}]}}");
        _plane.Create("{apiVersion: v1, kind: ConfigMap, metadata: {name: m}, data: {k: v}}");
        _plane.Create("""
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: d}
            spec:
              replicas: 2
              selector: {matchLabels: {app: d}}
              template: {metadata: {labels: {app: d}}, spec: {containers: [{name: c, image: nginx}]}}
            """);
    }

    [TestCase("GET /version", 200, "\"gitVersion\": \"v1.33.1\"")]
    [TestCase("GET /version/", 200, "\"minor\": \"33\"")]
    [TestCase("GET /readyz", 200, "ok")]
    [TestCase("GET /livez?verbose", 200, "[+]ping ok\n")]
    [TestCase("GET /livez/none", 404, "404 page not found\n")]
    [TestCase("GET /api", 200, "\"kind\":\"APIVersions\"")]
    [TestCase("GET /api/", 200, "\"kind\":\"APIVersions\"")]
    [TestCase("GET /apis", 200, "\"kind\":\"APIGroupList\"")]
    [TestCase("GET /apis/apps", 200, "{\"kind\":\"APIGroup\",\"apiVersion\":\"v1\",\"name\":\"apps\"")]
    [TestCase("GET /apis/apps/v1", 200, "\"groupVersion\":\"apps/v1\"")]
    [TestCase("GET /apis/apps/v9", 404, "the server could not find the requested resource")]
    [TestCase("GET /apis/none.example.com", 404, "404 page not found\n")]
    [TestCase("GET /openapi/v3/api/v1", 200, "\"openapi\":\"3.0.0\"")]
    [TestCase("GET /openapi/v3/apis/none/v1", 404, "404 page not found\n")]
    [TestCase("GET /apis/none.example.com/v1/things", 404, "404 page not found\n")]
    [TestCase("GET /apis/apps/v1/things", 404, "the server could not find the requested resource")]
    [TestCase("GET /api/v1/things/x", 404, "the server could not find the requested resource")]
    [TestCase("GET /api/v1/namespaces/default/pods/p/nothing", 404, "the server could not find the requested resource")]
    [TestCase("PUT /api/v1/namespaces/default/pods", 405, "the server does not allow this method on the requested resource")]
    [TestCase("POST /api/v1/pods", 405, "the server does not allow this method on the requested resource")]
    [TestCase("DELETE /api/v1/pods", 405, "the server does not allow this method on the requested resource")]
    [TestCase("POST /api/v1/namespaces/default/nodes", 405, "the server does not allow this method on the requested resource")]
    [TestCase("DELETE /api/v1/namespaces", 405, "the server does not allow this method on the requested resource")]
    [TestCase("GET /apis/authentication.k8s.io/v1/tokenreviews", 405, "the server does not allow this method on the requested resource")]
    [TestCase("GET /api/v1/componentstatuses?watch=1", 405, "the server does not allow this method on the requested resource")]
    [TestCase("POST /api/v1/namespaces/default/pods/p", 405, "the server does not allow this method on the requested resource")]
    [TestCase("DELETE /api/v1/namespaces/default/pods/p/status", 405, "the server does not allow this method on the requested resource")]
    [TestCase("DELETE /api/v1/namespaces/default/pods/p/log", 405, "the server does not allow this method on the requested resource")]
    [TestCase("GET /api/v1/namespaces/default/pods/p/log", 204, "")]
    [TestCase("GET /api/v1/namespaces/default/pods/p/log?container=nope", 400, "container nope is not valid for pod p")]
    [TestCase("GET /api/v1/namespaces/default/pods/p/log?tailLines=x", 400, "strconv.ParseInt: parsing \\\"x\\\": invalid syntax")]
    [TestCase("GET /api/v1/namespaces/default/pods/none/log", 404, "pods \\\"none\\\" not found")]
    [TestCase("POST /api/v1/namespaces/default/pods/p/exec?command=ls", 400, "pod p does not have a host assigned")]
    [TestCase("GET /api/v1/namespaces/default/pods/p/attach", 400, "pod p does not have a host assigned")]
    [TestCase("POST /api/v1/namespaces/default/pods/none/exec?command=ls", 404, "pods \\\"none\\\" not found")]
    [TestCase("POST /api/v1/namespaces/default/pods/p/portforward", 400, "pod p does not have a host assigned")]
    [TestCase("GET /api/v1/namespaces/default/pods/none/portforward", 404, "pods \\\"none\\\" not found")]
    [TestCase("PUT /api/v1/namespaces/default/pods/p/portforward", 405, "the server does not allow this method on the requested resource")]
    [TestCase("GET /api/v1/namespaces/default/services/none/proxy/", 404, "services \\\"none\\\" not found")]
    [TestCase("GET /api/v1/namespaces/default/configmaps/m?resourceVersion=99999999999", 504, "Too large resource version: 99999999999")]
    [TestCase("GET /api/v1/namespaces/default/configmaps/m?resourceVersion=0", 200, "\"name\":\"m\"")]
    [TestCase("GET /api/v1/namespaces/default/configmaps/m?resourceVersion=x", 200, "\"name\":\"m\"")]
    [TestCase("GET /api/v1/namespaces/default/configmaps?fieldSelector=data.k%3Dv", 400, "\\\"data.k\\\" is not a known field selector")]
    [TestCase("GET /api/v1/namespaces/default/configmaps?limit=ten", 400, "strconv.ParseInt: parsing \\\"ten\\\": invalid syntax")]
    [TestCase("GET /api/v1/namespaces/default/configmaps?watch=1&labelSelector=-a", 400, "unable to parse requirement")]
    [TestCase("GET /api/v1/namespaces/default/configmaps?watch=1&limit=x", 400, "invalid syntax")]
    [TestCase("DELETE /api/v1/namespaces/default/configmaps?limit=x", 400, "invalid syntax")]
    [TestCase("DELETE /api/v1/namespaces/default/configmaps?gracePeriodSeconds=x", 400, "invalid syntax")]
    [TestCase("DELETE /api/v1/namespaces/default/configmaps?labelSelector=-a", 400, "unable to parse requirement")]
    [TestCase("DELETE /api/v1/namespaces/default/configmaps/m?propagationPolicy=Sideways", 422, "Unsupported value: \\\"Sideways\\\"")]
    [TestCase("DELETE /api/v1/namespaces/default/configmaps/none", 404, "configmaps \\\"none\\\" not found")]
    [TestCase("DELETE /api/v1/namespaces/default/configmaps/m?uid=other", 409, "the UID in the precondition (other) does not match")]
    [TestCase("PUT /api/v1/namespaces/default/configmaps/m {\"metadata\":{\"name\":\"n\"}}", 400,
        "the name of the object (n) does not match the name on the URL (m)")]
    [TestCase("PUT /api/v1/namespaces/default/configmaps/m {\"data\":{\"k\":\"w\"}}", 200, "\"data\":{\"k\":\"w\"}")]
    [TestCase("PUT /api/v1/namespaces/default/configmaps/m?dryRun=Some {}", 422, "UpdateOptions.meta.k8s.io")]
    [TestCase("PUT /api/v1/namespaces/default/configmaps/m [", 400, "unexpected end of JSON input")]
    [TestCase("PUT /api/v1/namespaces/default/configmaps/none {}", 404, "configmaps \\\"none\\\" not found")]
    [TestCase("POST /api/v1/namespaces/default/configmaps?dryRun=All {\"metadata\":{\"name\":\"n\"}}", 201, "\"name\":\"n\"")]
    [TestCase("POST /api/v1/namespaces/default/configmaps {\"metadata\":{\"name\":\"m\"}}", 409, "configmaps \\\"m\\\" already exists")]
    [TestCase("PATCH /api/v1/namespaces/default/configmaps/m {\"data\":{\"x\":\"y\"}}", 200, "\"data\":{\"k\":\"v\",\"x\":\"y\"}")]
    [TestCase("PATCH /api/v1/namespaces/default/configmaps/none {}", 404, "configmaps \\\"none\\\" not found")]
    [TestCase("PATCH /api/v1/namespaces/default/configmaps/m?force=1 {}", 422, "PatchOptions.meta.k8s.io")]
    [TestCase("PATCH /api/v1/namespaces/default/configmaps/m []", 400, "error decoding patch")]
    [TestCase("POST /api/v1/namespaces/default/pods/p/eviction {\"metadata\":{\"name\":\"q\"}}", 400,
        "name in URL does not match name in Eviction object")]
    [TestCase("POST /api/v1/namespaces/default/pods/p/eviction {}", 201, "\"status\":\"Success\",\"code\":201")]
    [TestCase("POST /api/v1/namespaces/default/pods/p/eviction {\"deleteOptions\":{\"propagationPolicy\":\"x\"}}", 422,
        "DeleteOptions.meta.k8s.io")]
    [TestCase("POST /api/v1/namespaces/default/pods/none/eviction {}", 404, "pods \\\"none\\\" not found")]
    [TestCase("POST /api/v1/namespaces/default/pods/p/binding "
        + "{\"metadata\":{\"name\":\"p\"},\"target\":{\"kind\":\"Node\",\"name\":\"worker\"}}", 201,
        "\"status\":\"Success\",\"code\":201")]
    [TestCase("POST /api/v1/namespaces/default/bindings {\"metadata\":{\"name\":\"p\"},\"target\":{\"kind\":\"Node\",\"name\":\"worker\"}}",
        201, "\"status\":\"Success\",\"code\":201")]
    [TestCase("GET /apis/apps/v1/namespaces/default/deployments/d/scale", 200, "{\"kind\":\"Scale\",\"apiVersion\":\"autoscaling/v1\"")]
    [TestCase("PATCH /apis/apps/v1/namespaces/default/deployments/d/scale {\"spec\":{\"replicas\":3}}", 200, "\"spec\":{\"replicas\":3}")]
    [TestCase("POST /api/v1/namespaces/default/serviceaccounts/default/token {}", 201, "{\"kind\":\"TokenRequest\"")]
    [TestCase("DELETE /api/v1/namespaces/default/pods/p?gracePeriodSeconds=0", 200, "{\"kind\":\"Pod\",\"apiVersion\":\"v1\"")]
    [TestCase("DELETE /api/v1/namespaces/default", 403, "this namespace may not be deleted")]
    [TestCase("DELETE /api/v1/namespaces/default/configmaps/m", 200,
        "\"status\":\"Success\",\"details\":{\"name\":\"m\",\"kind\":\"configmaps\"")]
    [TestCase("GET /api/v1/watch/namespaces/default/configmaps?limit=x", 400, "invalid syntax")]
    public void Answer_ARequest_IsThis(string request, int status, string part)
    {
        var answer = Ask(request);

        answer.Status.ShouldBe(status, answer.Body);
        answer.Body.ShouldContain(part);
    }

    [TestCase("text/html", 406)]
    [TestCase("application/yaml", 200)]
    public void Answer_FormsThatAreAccepted(string accept, int status)
    {
        var answer = Ask($"GET {Space}/configmaps/m", accept);

        answer.Status.ShouldBe(status);
        answer.Body.ShouldContain(status == 200 ? "kind: ConfigMap\n" : "only the following media types are accepted: application/json, "
            + "application/yaml, application/vnd.kubernetes.protobuf");
    }

    [TestCase($"GET {Space}/configmaps/m", AsTable, "[\"m\",1,\"0s\"] PartialObjectMetadata")]
    [TestCase($"GET {Space}/configmaps/m?includeObject=Object", AsTable, "[\"m\",1,\"0s\"] ConfigMap")]
    [TestCase($"GET {Space}/configmaps/m?includeObject=None", AsTable, "[\"m\",1,\"0s\"] ")]
    [TestCase($"GET {Space}/configmaps?fieldSelector=metadata.name%3Dm", AsTable, "[\"m\",1,\"0s\"] PartialObjectMetadata")]
    [TestCase("GET /apis/apps/v1/namespaces/default/deployments/d/scale", AsTable, "[\"d\",2,0,\"0s\"] PartialObjectMetadata")]
    public void Table_OfWhatIsAskedFor(string request, string accept, string expected)
    {
        var table = Tree(Ask(request, accept));

        var row = (ObjectValue)((ListValue)table["rows"]!).ShouldHaveSingleItem();
        $"{JsonWriter.WriteCompact(row["cells"]!)} {(row.Find("object", "kind") as StringValue)?.Text}".ShouldBe(expected);
        table.Find("metadata", "resourceVersion").ShouldNotBeNull();
        ((ListValue)table["columnDefinitions"]!).Count.ShouldBe(((ListValue)row["cells"]!).Count);
    }

    [TestCase($"GET {Space}/configmaps/m?includeObject=Some")]
    [TestCase($"GET {Space}/configmaps?includeObject=Some")]
    public void Table_WithAnotherPart_IsRefused(string request) => Ask(request, AsTable).Body.ShouldContain(
        "Unable to convert to Table as requested: includeObject: Invalid value: \\\"Some\\\": must be 'Metadata', 'Object', 'None', or "
        + "empty");

    [TestCase("Succeeded", "The pod has completed successfully.")]
    [TestCase("Failed", "The pod failed.")]
    [TestCase("Running", null)]
    public void Table_OfAPodThatHasEnded_SaysSo(string phase, string? message)
    {
        Ask($"PATCH {Space}/pods/p/status {{\"status\":{{\"phase\":\"{phase}\"}}}}").Status.ShouldBe(200);

        var row = (ObjectValue)((ListValue)Tree(Ask($"GET {Space}/pods/p", AsTable))["rows"]!)[0];

        (row["conditions"] is ListValue conditions ? JsonWriter.WriteCompact(conditions[0], FieldOrder.AsWritten) : null).ShouldBe(
            message is null ? null : $$"""{"type":"Completed","status":"True","reason":"{{phase}}","message":"{{message}}"}""");
    }

    [Test]
    public void Metadata_OfOneAndOfMany_IsPartial()
    {
        var one = Tree(Ask($"GET {Space}/configmaps/m", AsMetadata));
        var many = Tree(Ask($"GET {Space}/configmaps?fieldSelector=metadata.name%3Dm", AsMetadata));

        one.Text("kind").ShouldBe("PartialObjectMetadata");
        one["data"].ShouldBeNull();
        one.Find("metadata", "name").ShouldBe(new StringValue("m"));
        many.Text("kind").ShouldBe("PartialObjectMetadataList");
        many.Text("apiVersion").ShouldBe("meta.k8s.io/v1");
        ((ListValue)many["items"]!).ShouldHaveSingleItem().Find("kind").ShouldBe(new StringValue("PartialObjectMetadata"));
    }

    [Test]
    public void Patch_ByApply_CreatesWhatIsMissing()
    {
        const string Request = $"PATCH {Space}/configmaps/n?fieldManager=me {{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\"}}";

        Ask(Request, contentType: "application/apply-patch+yaml").Status.ShouldBe(201);
        Ask(Request, contentType: "application/apply-patch+yaml").Status.ShouldBe(200);
    }

    [Test]
    public void List_InPagesOverNamespaces_GoesOnBehindTheLast()
    {
        _plane.Create("{apiVersion: v1, kind: Namespace, metadata: {name: zoo}}");
        foreach (var place in new[] { "default/a", "default/b", "zoo/a" })
        {
            var parts = place.Split('/');
            _plane.Create($"{{apiVersion: v1, kind: Secret, metadata: {{name: {parts[1]}, namespace: {parts[0]}}}}}");
        }

        const string Path = "GET /api/v1/secrets?limit=2&labelSelector=";
        var first = Tree(Ask("GET /api/v1/secrets?limit=2"));
        var all = (ListValue)Tree(Ask("GET /api/v1/secrets"))["items"]!;
        var token = first.Find("metadata", "continue").Text();
        var second = (ListValue)Tree(Ask($"GET /api/v1/secrets?limit=2&continue={token}"))["items"]!;

        first.Find("metadata", "remainingItemCount").ShouldBe(IntegerValue.Of(all.Count - 2));
        ((ListValue)first["items"]!).Concat(second).Select(Place).ShouldBe(all.Take(4).Select(Place));
        Tree(Ask(Path + "a")).Find("metadata", "remainingItemCount").ShouldBeNull();
        Tree(Ask($"GET /api/v1/secrets?limit={all.Count}")).Find("metadata", "continue").ShouldBeNull();

        static string Place(Value item) => $"{item.Find("metadata", "namespace").Text()}/{item.Find("metadata", "name").Text()}";
    }

    [Test]
    public void Watch_AsATable_TellsColumnsOnce()
    {
        var lines = Watch($"GET {Space}/configmaps?watch=1&fieldSelector=metadata.name!%3Dkube-root-ca.crt", AsTable, () =>
            Ask($"PATCH {Space}/configmaps/m {{\"data\":{{\"x\":\"y\"}}}}"));

        lines.Select(static line => $"{line.Text("type")} {line.Find("object", "columnDefinitions") is ListValue}")
            .ShouldBe(["ADDED True", "MODIFIED False"]);
        Watch($"GET {Space}/configmaps?watch=1", AsMetadata, static () => { })[0].Find("object", "kind")
            .ShouldBe(new StringValue("PartialObjectMetadata"));
    }

    [TestCase($"GET {Space}/configmaps?watch&resourceVersion=0&fieldSelector=metadata.name%3Dm")]
    [TestCase("GET /api/v1/watch/namespaces/default/configmaps/m")]
    public void Watch_OfOneObject_TellsOnlyOfIt(string request) =>
        Watch(request, "", () => Ask($"POST {Space}/configmaps {{\"metadata\":{{\"name\":\"n\"}}}}"))
            .Select(static line => line.Find("object", "metadata", "name").Text()).ShouldBe(["m"]);

    [Test]
    public void Watch_WithATimeout_SaysWhenItEnds()
    {
        Ask($"GET {Space}/configmaps?watch=1&timeoutSeconds=7").Stream!.Timeout.ShouldBe(TimeSpan.FromSeconds(7));
        Ask($"GET {Space}/configmaps?watch=1").Stream!.Timeout.ShouldBeNull();
    }

    [Test]
    public void CustomResource_IsServedWithItsOwnRules()
    {
        Ask("POST /apis/apiextensions.k8s.io/v1/customresourcedefinitions " + """
            {"metadata":{"name":"tabs.example.com"},"spec":{"group":"example.com","scope":"Namespaced",
            "names":{"plural":"tabs","singular":"tab","kind":"Tab","shortNames":["tb"],"categories":["all"]},
            "versions":[{"name":"v1","served":true,"storage":true,"subresources":{"status":{},"scale":{"specReplicasPath":".spec.r",
            "statusReplicasPath":".status.r"}},"schema":{"openAPIV3Schema":{"type":"object","x-kubernetes-preserve-unknown-fields":true}}},
            {"name":"v1beta1","served":true,"storage":false,
            "schema":{"openAPIV3Schema":{"type":"object","x-kubernetes-preserve-unknown-fields":true}}}]}}
            """.Replace("\n", string.Empty, StringComparison.Ordinal)).Status.ShouldBe(201);
        _plane.Settle();
        const string Tabs = "/apis/example.com/v1/namespaces/default/tabs";

        Ask($"POST {Tabs} {{\"metadata\":{{\"name\":\"t\"}},\"spec\":{{\"r\":2}}}}").Status.ShouldBe(201);
        Ask($"PUT {Tabs}/t {{\"metadata\":{{\"name\":\"t\"}}}}").Body
            .ShouldContain("metadata.resourceVersion: Invalid value: 0x0: must be specified for an update");
        Ask($"GET {Tabs}").Body.ShouldContain("\"metadata\":{\"resourceVersion\":\"");
        Tree(Ask($"GET {Tabs}")).Find("metadata", "continue").ShouldBe(new StringValue(string.Empty));
        ((ListValue)Tree(Ask($"GET {Tabs}"))["items"]!)[0].Find("kind").ShouldBe(new StringValue("Tab"));
        Ask($"GET {Tabs}/t/scale").Body.ShouldContain("\"spec\":{\"replicas\":2}");
        Ask($"PATCH {Tabs}/t {{}}", contentType: "application/strategic-merge-patch+json").Status.ShouldBe(415);
        Ask("GET /apis/example.com/v1").Body.Replace("},{", "},\n{", StringComparison.Ordinal).ShouldBe("""
            {"kind":"APIResourceList","apiVersion":"v1","groupVersion":"example.com/v1","resources":[{"name":"tabs","singularName":"tab",
            "namespaced":true,"kind":"Tab","verbs":["delete","deletecollection","get","list","patch","create","update","watch"],
            "shortNames":["tb"],"categories":["all"],"storageVersionHash":"HASH"},
            {"name":"tabs/status","singularName":"","namespaced":true,"kind":"Tab","verbs":["get","patch","update"]},
            {"name":"tabs/scale","singularName":"","namespaced":true,"group":"autoscaling","version":"v1","kind":"Scale",
            "verbs":["get","patch","update"]}]}
            """.Replace(",\n\"", ",\"", StringComparison.Ordinal)
            .Replace("HASH", Hash("example.com/v1/Tab"), StringComparison.Ordinal) + "\n");
        JsonWriter.WriteCompact(Tree(Ask("GET /apis/example.com")), FieldOrder.AsWritten).ShouldBe(
            """{"kind":"APIGroup","apiVersion":"v1","name":"example.com","versions":[{"groupVersion":"example.com/v1","version":"v1"},"""
            + "{\"groupVersion\":\"example.com/v1beta1\",\"version\":\"v1beta1\"}],"
            + "\"preferredVersion\":{\"groupVersion\":\"example.com/v1\",\"version\":\"v1\"}}");
        ((ListValue)Tree(Ask("GET /apis"))["groups"]!).Select(static group => group.Find("name").Text())
            .Count(static name => name is "example.com" or "apps" or "").ShouldBe(2);
        Ask("GET /apis/example.com/v1/things").Body.ShouldBe("404 page not found\n");
    }

    [TestCase("GET /logs", 403, "forbidden: User \\\"system:anonymous\\\" cannot get path \\\"/logs\\\"")]
    [TestCase("GET /version", 200, "v1.33.1")]
    [TestCase("GET /api/v1/namespaces/default/configmaps/m", 403,
        "configmaps \\\"m\\\" is forbidden: User \\\"system:anonymous\\\" cannot get")]
    [TestCase("DELETE /api/v1/namespaces/default/configmaps", 403, "cannot deletecollection resource")]
    public void Answer_SomebodyWithoutRights(string request, int status, string part)
    {
        var answer = Ask(request, api: _plane.Api.As(new Credentials()));

        answer.Status.ShouldBe(status, answer.Body);
        answer.Body.ShouldContain(part);
    }

    [TestCase("GET /api/v1/namespaces/default/pods/p/log")]
    [TestCase("GET /api/v1/namespaces/default/configmaps/m")]
    [TestCase("GET /api/v1/namespaces/default/pods/p/exec?command=ls")]
    [TestCase("GET /metrics")]
    public void OpenSession_WhereThereIsNone_IsNothing(string request) =>
        new RestApi(_plane.Api).OpenSession(Request(request, "", "")).ShouldBeNull();

    // apiserver, endpoints/discovery/storageversionhash.go.
    private static string Hash(string version) =>
        Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(version)).AsSpan(0, 8));

    [TestCase("POST", "/api/v1/namespaces", "{\"metadata\":{\"name\":\"held\"}}")]
    public void Delete_OfANamespace_IsAnsweredByItAsLongAsItIsThere(string method, string path, string body)
    {
        Ask($"{method} {path} {body}").Status.ShouldBe(201);

        Ask("DELETE /api/v1/namespaces/held").Body.ShouldStartWith("{\"kind\":\"Namespace\",\"apiVersion\":\"v1\"");
    }

    [TestCase("GET /apis/apps/v1/namespaces/default/deployments/d/scale", AsMetadata, "{\"kind\":\"PartialObjectMetadata\"")]
    [TestCase("GET /apis/apps/v1/namespaces/default/deployments/d/scale", "", "\"spec\":{\"replicas\":2},\"status\":{\"replicas\":0")]
    [TestCase("GET /openapi/v2", "application/com.github.proto-openapi.spec.v2@v1.0+protobuf", "Kubernetes")]
    [TestCase("GET /openapi/v2", "application/json", "404 page not found\n")]
    [TestCase("GET /api/v1/watch/namespaces/default/configmaps?resourceVersionMatch=Exact&resourceVersion=1", "",
        "resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided")]
    [TestCase("GET /apis/authentication.k8s.io/v1/selfsubjectreviews/x", "", "\"reason\":\"MethodNotAllowed\"")]
    public void Answer_InAForm_HasThisPart(string request, string accept, string part) => Ask(request, accept).Body.ShouldContain(part);

    private List<ObjectValue> Watch(string request, string accept, Action then)
    {
        var text = new System.Text.StringBuilder();
        using var watch = Ask(request, accept).Stream!.Open(piece => text.Append(piece), static () => { });
        watch.Deliver();
        then();
        watch.Deliver();
        return [.. text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => (ObjectValue)JsonReader.ReadOrThrow(line))];
    }

    private RestResponse Ask(string request, string accept = "", string contentType = "", IApi? api = null)
    {
        RestResponse? answer = null;
        new RestApi(api ?? _plane.Api).Answer(Request(request, accept, contentType), response => answer = response);
        return answer.ShouldNotBeNull();
    }

    // Method, path and body, with a space between them.
    private static RestRequest Request(string request, string accept, string contentType)
    {
        var parts = request.Split(' ', 3);
        var type = contentType.Length > 0 ? contentType : parts[0] == "PATCH" ? "application/merge-patch+json" : "application/json";
        return RestRequest.Of(parts[0], parts[1], [new("Accept", accept), new("Content-Type", type), new("User-Agent", "kubectl/v1.33")],
            parts.Length > 2 ? parts[2] : string.Empty);
    }

    private static ObjectValue Tree(RestResponse response) => (ObjectValue)JsonReader.ReadOrThrow(response.Body);
}
