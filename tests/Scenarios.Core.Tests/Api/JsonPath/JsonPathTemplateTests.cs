using Scenarios.Api.JsonPath;

namespace Scenarios.Core.Tests.Api.JsonPath;

/// <summary>
/// Every expectation is what kubectl 1.33 prints for
/// <c>kubectl create deployment x --image=a --image=b:1 --replicas=2 --dry-run=client -o jsonpath=…</c>.
/// </summary>
public sealed class JsonPathTemplateTests
{
    private static readonly ObjectValue Deployment = DeploymentTree();

    [TestCase("{.}", "")]
    [TestCase(
        "{@}",
        "{\"apiVersion\":\"apps/v1\",\"kind\":\"Deployment\",\"metadata\":{\"creationTimestamp\":null,\"labels\":{\"app\":\"x\"},\"name\":\"x\"},\"spec\":{\"replicas\":2,\"selector\":{\"matchLabels\":{\"app\":\"x\"}},\"strategy\":{},\"template\":{\"metadata\":{\"creationTimestamp\":null,\"labels\":{\"app\":\"x\"}},\"spec\":{\"containers\":[{\"image\":\"a\",\"name\":\"a\",\"resources\":{}},{\"image\":\"b:1\",\"name\":\"b\",\"resources\":{}}]}}},\"status\":{}}")]
    [TestCase("{$.metadata}", "{\"creationTimestamp\":null,\"labels\":{\"app\":\"x\"},\"name\":\"x\"}")]
    [TestCase("{.metadata.labels}", "{\"app\":\"x\"}")]
    [TestCase("{.spec.template.spec.containers[*].name}", "a b")]
    [TestCase("{.spec.template.spec.containers[*].name}{\"\\n\"}", "a b\n")]
    [TestCase("{range .spec.template.spec.containers[*]}{.name}={.image}{\"\\n\"}{end}", "a=a\nb=b:1\n")]
    [TestCase("{range .spec.template.spec.containers[*]}{.name}{\";\"}{end}done", "a;b;done")]
    [TestCase("{.spec.template.spec.containers[-1].name}", "b")]
    [TestCase("{.spec.template.spec.containers[0:1].name}", "a")]
    [TestCase("{.spec.template.spec.containers[:1].name}", "a")]
    [TestCase("{.spec.template.spec.containers[0:-1].name}", "a")]
    [TestCase("{.spec.template.spec.containers[::2].name}", "a")]
    [TestCase("{.spec.template.spec.containers[0,1].name}", "a b")]
    [TestCase("{.spec.template.spec.containers[?(@.name==\"b\")].image}", "b:1")]
    [TestCase("{.spec.template.spec.containers[?(@.name=='a')].image}", "a")]
    [TestCase("{.spec.template.spec.containers[?(@.image!=\"a\")].name}", "b")]
    [TestCase("{.spec.template.spec.containers[?(@.name>\"a\")].name}", "b")]
    [TestCase("{.spec.template.spec.containers[?(@.resources)].name}", "a b")]
    [TestCase("{.spec.template.spec.containers[?(@.foo)].name}", "")]
    [TestCase("{..image}", "a b:1")]
    [TestCase("{..name}", "x a b")]
    [TestCase("{...a}", "")]
    [TestCase("{.metadata.labels['app']}", "x")]
    [TestCase("{.metadata['name','labels']}", "x {\"app\":\"x\"}")]
    [TestCase("{.spec.replicas}", "2")]
    [TestCase("{.metadata.creationTimestamp}", "null")]
    [TestCase("name {.metadata.name} x", "name x x")]
    [TestCase("{range .items[*]}{.x}{end}y", "y")]
    [TestCase("{range .spec.template.spec.containers[*]}{range .x[*]}a{end}{.name}{end}", "ab")]
    [TestCase("{range .spec.template.spec.containers[*]}{.name}", "ab")]
    [TestCase("{\"a\\tb\"}", "a\tb")]
    [TestCase("{'q'}", "q")]
    [TestCase("{1}", "1")]
    [TestCase("{1.5}", "1.5")]
    [TestCase("{true}", "true")]
    [TestCase("{.metadata.labels.app\\.kubernetes}", "")]
    [TestCase("{.spec.replicas.x}", "")]
    [TestCase("{\"<&>\"}", "<&>")]
    [TestCase(
        "{.spec.template.spec.containers[*]}",
        "{\"image\":\"a\",\"name\":\"a\",\"resources\":{}} {\"image\":\"b:1\",\"name\":\"b\",\"resources\":{}}")]
    [TestCase("{.metadata.name } {.metadata.name}", "x x")]
    [TestCase("{.metadata .name}", "x")]
    public void Execute_Template_IsWhatKubectlPrints(string template, string text) =>
        JsonPathTemplate.Parse(template).Execute(Deployment, allowMissingKeys: true).ShouldBe(text);

    [TestCase("{.metadata.name", "unclosed action")]
    [TestCase("{.foo bar}", "unrecognized identifier bar")]
    [TestCase("{foo}", "unrecognized identifier foo")]
    [TestCase("{end}", "not in range, nothing to end")]
    [TestCase("{.spec.template.spec.containers[7]}", "array index out of bounds: index 7, length 2")]
    [TestCase("{.metadata[0]}", "map[string]interface {} is not array or slice")]
    [TestCase("{.metadata.name[0]}", "string is not array or slice")]
    [TestCase("{.spec.template.spec.containers[1:0].name}", "starting index 1 is greater than ending index 0")]
    [TestCase("{.spec.template.spec.containers[1:5].name}", "array index out of bounds: index 4, length 2")]
    [TestCase("{.spec.template.spec.containers[x].name}", "invalid array index x")]
    [TestCase("{..", "unclosed action")]
    [TestCase("{[", "unterminated array")]
    [TestCase("{\"a", "unterminated quoted string")]
    [TestCase("{#}", "unrecognized character in action: U+0023 '#'")]
    [TestCase("{.spec.template.spec.containers[?(@.name==1)].name}", "incompatible types for comparison")]
    [TestCase("{.spec.template.spec.containers[::0]}", "step must be > 0")]
    [TestCase("{.spec.template.spec.containers[?(@.name==\"b\")}", "unclosed array expect ]")]
    public void Execute_WrongTemplate_SaysWhatKubectlSays(string template, string message) =>
        Should.Throw<Exception>(() => JsonPathTemplate.Parse(template).Execute(Deployment, allowMissingKeys: true)).Message
            .ShouldBe(message);

    [Test]
    public void Execute_MissingKeysNotAllowed_Fails() =>
        Should.Throw<Exception>(() => JsonPathTemplate.Parse("{.foo.bar}").Execute(Deployment, allowMissingKeys: false)).Message
            .ShouldBe("foo is not found");

    [Test]
    public void Execute_EmptyList_HasNoFirstElement() =>
        Should.Throw<Exception>(() => JsonPathTemplate.Parse("{.items[0].metadata.name}")
                .Execute(ObjectValue.Of(("items", ListValue.Empty)), allowMissingKeys: true))
            .Message.ShouldBe("array index out of bounds: index 0, length 0");

    private static ObjectValue DeploymentTree()
    {
        var labels = ObjectValue.Of(("app", new StringValue("x")));
        var container = ObjectValue.Of(("image", new StringValue("a")), ("name", new StringValue("a")), ("resources", ObjectValue.Empty));
        var other = container.With("image", new StringValue("b:1")).With("name", new StringValue("b"));
        var template = ObjectValue.Of(
            ("metadata", ObjectValue.Of(("creationTimestamp", NullValue.Instance), ("labels", labels))),
            ("spec", ObjectValue.Of(("containers", ListValue.Of(container, other)))));
        return ObjectValue.Of(
            ("kind", new StringValue("Deployment")),
            ("apiVersion", new StringValue("apps/v1")),
            ("metadata", ObjectValue.Of(("name", new StringValue("x")), ("creationTimestamp", NullValue.Instance), ("labels", labels))),
            ("spec", ObjectValue.Of(
                ("replicas", IntegerValue.Of(2)),
                ("selector", ObjectValue.Of(("matchLabels", labels))),
                ("template", template),
                ("strategy", ObjectValue.Empty))),
            ("status", ObjectValue.Empty));
    }
}
