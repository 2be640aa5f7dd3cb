using Scenarios.Api.Rest;
using Scenarios.Api.Rest.Http;
using Scenarios.Api.Serialization.Json;
using Scenarios.Cluster.Tests.Controllers;

namespace Scenarios.Cluster.Tests.ApiServer;

/// <summary>
/// The API as paths, over the API server that the rest of the cluster uses. Words and codes are those of a recorded 1.33 server.
/// </summary>
internal sealed class RestApiTests
{
    private const string Maps = "/api/v1/namespaces/default/configmaps";
    private readonly ControlPlane _plane = new(runsPods: false);

    [Test]
    public void Post_WithoutKindAndVersion_TakesThemFromThePath()
    {
        var made = Ask("POST", Maps, """{"metadata":{"name":"a"},"data":{"x":"1"}}""");

        made.Status.ShouldBe(201);
        made.Body.ShouldStartWith("{\"kind\":\"ConfigMap\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"a\",\"namespace\":\"default\",");
        made.Body.ShouldEndWith("}\n");
    }

    [TestCase("/api/v1/services", "Type", "type determines how the Service is exposed.", "#publishing-services-service-types")]
    [TestCase("/apis/events.k8s.io/v1/events", "Reason", "This should be a short,", "current status.")]
    [TestCase("/apis/discovery.k8s.io/v1/endpointslices", "Ports", "ports specifies the list", "of 100 ports.")]
    public void Table_OfAKind_DescribesItsColumnsAsPrintersDo(string path, string name, string first, string last)
    {
        var request = RestRequest.Of("GET", path, [new("Accept", "application/json;as=Table;v=v1;g=meta.k8s.io")], string.Empty);
        var table = Tree(Answer(request));
        var column = ((ListValue)table["columnDefinitions"]!).Cast<ObjectValue>().Single(column => column.Text("name") == name);

        column.Text("description").ShouldStartWith(first);
        column.Text("description").ShouldEndWith(last);
    }

    [TestCase("flowschemas/catch-all", "{\"spec\":{\"rules\":[]}}", "spec of 'catch-all' must equal the fixed value")]
    [TestCase("flowschemas/exempt", "{\"spec\":{\"matchingPrecedence\":5}}", "spec of 'exempt' must equal the fixed value")]
    [TestCase("prioritylevelconfigurations/catch-all", "{\"spec\":{\"limited\":{\"nominalConcurrencyShares\":9}}}",
        "spec of 'catch-all' must equal the fixed value")]
    [TestCase("prioritylevelconfigurations/exempt", "{\"spec\":{\"type\":\"Limited\"}}",
        "spec of 'exempt' except the `spec.exempt` field must equal the fixed value")]
    public void Patch_OfFlowControlThatTheServerNeeds_IsRefused(string path, string patch, string expected)
    {
        var answer = Answer(RestRequest.Of("PATCH", $"/apis/flowcontrol.apiserver.k8s.io/v1/{path}",
            [new("Content-Type", "application/merge-patch+json")], patch));

        answer.Status.ShouldBe(422);
        answer.Body.ShouldContain(expected);
    }

    [TestCase("flowschemas/catch-all", "{\"metadata\":{\"labels\":{\"a\":\"b\"}}}")]
    [TestCase("prioritylevelconfigurations/exempt", "{\"spec\":{\"exempt\":{\"lendablePercent\":7}}}")]
    [TestCase("prioritylevelconfigurations/system", "{\"spec\":{\"limited\":{\"nominalConcurrencyShares\":9}}}")]
    public void Patch_OfOtherFlowControl_Holds(string path, string patch) =>
        Answer(RestRequest.Of("PATCH", $"/apis/flowcontrol.apiserver.k8s.io/v1/{path}",
            [new("Content-Type", "application/merge-patch+json")], patch)).Status.ShouldBe(200);

    [Test]
    public void Table_OfTheOlderVersionOfAutoscalers_IsMadeOfWhatIsStored()
    {
        _plane.Create("""
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: h}
            spec:
              scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: d}
              maxReplicas: 9
              metrics:
                - {type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}}
                - {type: Pods, pods: {metric: {name: q}, target: {type: AverageValue, averageValue: 10}}}
            """);
        var request = RestRequest.Of("GET", "/apis/autoscaling/v1/namespaces/default/horizontalpodautoscalers",
            [new("Accept", "application/json;as=Table;v=v1;g=meta.k8s.io")], string.Empty);

        var row = (ObjectValue)((ListValue)Tree(Answer(request))["rows"]!)[0];

        ((StringValue)((ListValue)row["cells"]!)[2]).Text.ShouldBe("cpu: <unknown>/70%, <unknown>/10");
        row.Find("object", "metadata", "annotations").ShouldBeNull();
    }

    [TestCase("[]", "json: cannot unmarshal array into Go value of type struct { APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; "
        + "Kind string \"json:\\\"kind,omitempty\\\"\" } (5b5d)")]
    [TestCase("", "unexpected end of JSON input (<empty>)")]
    [TestCase("""{"apiVersion":"v1","kind":"ConfigMap",""", "unexpected end of JSON input ({\"apiVersion\":\"v1\",\"kind\":\"Con ...)")]
    public void Post_WhatIsNoObject_IsUnrecognized(string body, string cause) =>
        Message(Ask("POST", Maps, body))
            .ShouldBe("400 BadRequest: the object provided is unrecognized (must be of type ConfigMap): couldn't get version/kind; "
                + $"json parse error: {cause}");

    [TestCase(
        "v1",
        "Secret",
        "Secret in version \"v1\" cannot be handled as a ConfigMap: converting (v1.Secret) to (core.ConfigMap): unknown conversion")]
    [TestCase(
        "v1",
        "Confmap",
        "Confmap in version \"v1\" cannot be handled as a ConfigMap: no kind \"Confmap\" is registered for version \"v1\" "
        + "in scheme \"pkg/runtime/scheme.go:110\"")]
    public void Post_AnotherKind_IsRefused(string version, string kind, string message) =>
        Message(Ask("POST", Maps, $$$"""{"apiVersion":"{{{version}}}","kind":"{{{kind}}}","metadata":{"name":"a"}}""")).ShouldBe(
            $"400 BadRequest: {message}");

    [Test]
    public void Post_KeysThatComeTwice_AreWarnedOf() =>
        Ask("POST", Maps, """{"metadata":{"name":"a","name":"b"}}""").Warnings.ShouldBe(["duplicate field \"metadata.name\""]);

    [Test]
    public void Post_OptionsThatAreWrong_AreToldLikeFields() =>
        Message(Ask("POST", Maps + "?dryRun=Some", """{"metadata":{"name":"a"}}"""))
            .ShouldBe(
                "422 Invalid: CreateOptions.meta.k8s.io \"\" is invalid: dryRun: Unsupported value: []string{\"Some\"}: supported "
                + "values: \"All\"");

    [Test]
    public void List_InPages_ShowsWhatThereWasAtTheFirst()
    {
        Make("a", "b", "c");
        var first = Tree(Ask("GET", Maps + "?limit=2&fieldSelector=metadata.name!%3Dkube-root-ca.crt"));
        Make("d");
        Ask("DELETE", Maps + "/c");
        var second =
            Tree(Ask(
                "GET",
                $"{Maps}?limit=2&fieldSelector=metadata.name!%3Dkube-root-ca.crt&continue={first.Find("metadata", "continue").Text()}"));

        Names(first).ShouldBe(["a", "b"]);
        Names(second).ShouldBe(["c"]);
        second.Find("metadata", "resourceVersion").Text().ShouldBe(first.Find("metadata", "resourceVersion").Text());
    }

    [Test]
    public void List_Items_DoNotSayWhatTheyAre()
    {
        Make("a");

        Tree(Ask("GET", Maps)).Find("items").ShouldBeOfType<ListValue>()[0].Find("kind").ShouldBeNull();
    }

    [Test]
    public void Delete_IsAnsweredByAStatus_ButWhatStaysByTheObject()
    {
        Make("a");
        Ask("POST", Maps, """{"metadata":{"name":"held","finalizers":["example.com/hold"]}}""");

        Tree(Ask("DELETE", Maps + "/a")).Find("status").Text().ShouldBe("Success");
        Tree(Ask("DELETE", Maps + "/held")).Find("kind").Text().ShouldBe("ConfigMap");
    }

    [Test]
    public void Delete_OfACollection_TakesWhatIsSelected()
    {
        Make("a", "b");

        Names(Tree(Ask("DELETE", Maps + "?fieldSelector=metadata.name%3Da"))).ShouldBe(["a"]);
        Ask("GET", Maps + "/a").Status.ShouldBe(404);
        Ask("GET", Maps + "/b").Status.ShouldBe(200);
    }

    [Test]
    public void Watch_FromAVersion_TellsWhatCameSince()
    {
        Make("a");
        var version = Tree(Ask("GET", Maps)).Find("metadata", "resourceVersion").Text();
        Make("b");
        var lines = new List<string>();
        using var watch = Ask("GET", $"{Maps}?watch=true&resourceVersion={version}").Stream!.Open(lines.Add, () => { });
        watch.Deliver();

        lines.ShouldHaveSingleItem()
            .ShouldStartWith("{\"type\":\"ADDED\",\"object\":{\"kind\":\"ConfigMap\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"b\"");
    }

    [TestCase("/apis/batch/v1beta1/namespaces/default/cronjobs", "404 NotFound: the server could not find the requested resource")]
    [TestCase(Maps + "/none", "404 NotFound: configmaps \"none\" not found")]
    public void Get_WhatIsMissing_IsToldAsAStatus(string path, string message) => Message(Ask("GET", path)).ShouldBe(message);

    [TestCase("18446744073709551615", "504 Timeout: Timeout: Too large resource version: 18446744073709551615, current: ")]
    [TestCase("99999999999999999999", "400 BadRequest: invalid resource version: resourceVersion: Invalid value: \"99999999999999999999\": "
        + "strconv.ParseUint: parsing \"99999999999999999999\": value out of range")]
    [TestCase(
        "%2B5",
        "400 BadRequest: invalid resource version: resourceVersion: Invalid value: \"+5\": strconv.ParseUint: parsing \"+5\": invalid "
        + "syntax")]
    public void List_OfAVersionThatIsNot_IsRefused(string version, string message) =>
        Message(Ask("GET", $"{Maps}?resourceVersion={version}")).ShouldStartWith(message);

    [TestCase("9223372036854775808", "409 Conflict: Operation cannot be fulfilled on configmaps \"a\": the object has been modified; "
        + "please apply your changes to the latest version and try again")]
    [TestCase("+5", "500 : strconv.ParseUint: parsing \"+5\": invalid syntax")]
    [TestCase("99999999999999999999", "500 : strconv.ParseUint: parsing \"99999999999999999999\": value out of range")]
    public void Put_OfAnotherVersion_IsRefused(string version, string message)
    {
        Make("a");

        Message(Ask("PUT", Maps + "/a", $$$"""{"metadata":{"name":"a","resourceVersion":"{{{version}}}"}}""")).ShouldBe(message);
    }

    [TestCase("/no/such/path")]
    [TestCase("/apis/example.com/v1/namespaces/default/things")]
    public void Get_PathsOfNobody_AreToldAsText(string path) => Ask("GET", path).Body.ShouldBe("404 page not found\n");

    [Test]
    public void Get_ForCurl_IsIndented() =>
        Answer(RestRequest.Of("GET", "/api", [new("User-Agent", "curl/8.5.0")], string.Empty)).Body.ShouldStartWith(
            "{\n  \"kind\": \"APIVersions\",\n");

    [Test]
    public void Get_AsTable_HasColumnsAndPartialObjects()
    {
        Make("a");
        var table = Tree(
            Answer(RestRequest.Of("GET", Maps + "/a", [new("Accept", "application/json;as=Table;v=v1;g=meta.k8s.io")], string.Empty)));

        table.Find("kind").Text().ShouldBe("Table");
        table.Find("rows").ShouldBeOfType<ListValue>()[0].Find("object", "kind").Text().ShouldBe("PartialObjectMetadata");
    }

    [Test]
    public void Get_Discovery_HasEveryResourceOfTheFacts()
    {
        foreach (var type in _plane.Api.Resources.Where(type => type.Group != "metrics.k8s.io"))
        {
            var path = type.Group.Length == 0 ? "/api/v1" : $"/apis/{type.ApiVersion}";
            Tree(Ask("GET", path)).Find("resources")
                .ShouldBeOfType<ListValue>()
                .Select(entry => entry.Find("name").Text())
                .ShouldContain(type.Plural, path);
        }
    }

    private void Make(params string[] names)
    {
        foreach (var name in names)
        {
            Ask("POST", Maps, $$$"""{"metadata":{"name":"{{{name}}}"}}""").Status.ShouldBe(201);
        }
    }

    private RestResponse Ask(string method, string target, string body = "") =>
        Answer(RestRequest.Of(method, target, [new("Content-Type", "application/json")], body));

    private RestResponse Answer(RestRequest request)
    {
        RestResponse? answer = null;
        new RestApi(_plane.Api).Answer(request, response => answer = response);
        return answer.ShouldNotBeNull();
    }

    private static string Message(RestResponse response)
    {
        var tree = Tree(response);
        return $"{response.Status} {tree.Find("reason").Text()}: {tree.Find("message").Text()}";
    }

    private static ObjectValue Tree(RestResponse response) => (ObjectValue)JsonReader.ReadOrThrow(response.Body);

    private static List<string> Names(ObjectValue list) =>
        [.. ((ListValue)list["items"]!).Select(item => item.Find("metadata", "name").Text())];
}
