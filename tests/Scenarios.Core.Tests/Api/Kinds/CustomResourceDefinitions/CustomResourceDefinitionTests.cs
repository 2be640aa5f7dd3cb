namespace Scenarios.Core.Tests.Api.Kinds.CustomResourceDefinitions;

/// <summary>Definitions that a server refuses, and what it says about them.</summary>
internal sealed class CustomResourceDefinitionTests
{
    private const string Plain = "{type: object}";
    // A fault in what all versions share is reported once, under this path.
    private const string Schema = "spec.validation.openAPIV3Schema";

    [Test]
    public void Create_OfAPlainOne_Passes() => Create(Plain).ShouldBeEmpty();

    [TestCase("{type: object, properties: {a: {type: text}}}",
        $"{Schema}.properties[a].type: Unsupported value: \"text\": supported values: \"array\", \"boolean\", \"integer\", \"number\", "
        + "\"object\", \"string\"")]
    [TestCase(
        "{type: object, properties: {a: {}}}",
        $"{Schema}.properties[a].type: Required value: must not be empty for specified object fields")]
    [TestCase(
        "{type: object, properties: {a: }}",
        $"{Schema}.properties[a].type: Required value: must not be empty for specified object fields")]
    [TestCase("{type: object, properties: {a: {type: array, items: {type: object, properties: {b: }}}}}",
        $"{Schema}.properties[a].items.properties[b].type: Required value: must not be empty for specified object fields")]
    [TestCase("{type: object, properties: {a: {type: array, items: {type: object}, default: [{b: 1}]}}}",
        $"{Schema}.properties[a].default: Invalid value: [{{\"b\":1}}]: must not have unknown fields")]
    [TestCase("{type: object, properties: {a: {type: object, default: {kind: x}}}}",
        $"{Schema}.properties[a].default: Invalid value: {{\"kind\":\"x\"}}: must not have unknown fields")]
    [TestCase("{type: object, properties: {a: {type: string, pattern: 'a|*b'}}}",
        $"{Schema}.properties[a].pattern: Invalid value: \"a|*b\": must be a valid regular expression, but isn't: error parsing regexp: "
        + "missing argument to repetition operator: `*`")]
    [TestCase("{type: object, properties: {a: {type: integer, default: x}}}",
        $"{Schema}.properties[a].default: Invalid value: \"string\": {Schema}.properties[a].default in body must be of type integer: "
        + "\"string\"")]
    public void Create_OfASchemaThatIsWrong_SaysWhere(string schema, string fault) => Create(schema).ShouldContain(fault);

    [TestCase("(?P<n>a)+")]
    [TestCase("\\pL+")]
    public void Create_OfAPatternThatGoReads_Passes(string pattern) =>
        Create($"{{type: object, properties: {{a: {{type: string, pattern: '{pattern}'}}}}}}").ShouldBeEmpty();

    [TestCase("{name: A, type: text, jsonPath: .spec.a}", "spec.additionalPrinterColumns[0].type: Invalid value: \"text\": "
        + "must be one of boolean,date,integer,number,string")]
    [TestCase("{type: string, jsonPath: .spec.a}", "spec.additionalPrinterColumns[0].name: Required value")]
    public void Create_OfAColumnThatIsWrong_SaysWhere(string column, string fault) =>
        Create(Plain, more: $", additionalPrinterColumns: [{column}]").ShouldContain(fault);

    [Test]
    public void Create_UnderAnotherName_IsInvalid() =>
        Create(Plain, name: "other.example.com")
            .ShouldBe(["metadata.name: Invalid value: \"other.example.com\": must be spec.names.plural+\".\"+spec.group"]);

    private static string[] Create(string schema, string name = "gadgets.example.com", string more = "") => Validated.Create($$"""
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: {name: {{name}}}
        spec:
          group: example.com
          scope: Namespaced
          names: {plural: gadgets, singular: gadget, kind: Gadget, listKind: GadgetList}
          conversion: {strategy: None}
          versions: [{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {{schema}}}{{more}}}]
        status: {storedVersions: [v1]}

        """);
}
