using Scenarios.Api.Selectors;
using Scenarios.Api.Serialization.Json;

namespace Scenarios.Core.Tests.Api.Selectors;

/// <summary>The expected errors are those of <c>kubectl apply --prune -l</c>, version 1.33.</summary>
public sealed class LabelSelectorTests
{
    [TestCase("a in", "unable to parse requirement: found '' expected: '('")]
    [TestCase("a in (", "unable to parse requirement: found '', expected: ',', ')' or identifier")]
    [TestCase("a=b=c", "found '=', expected: ',' or 'end of string'")]
    [TestCase("a b", "unable to parse requirement: found 'b', expected: in, notin, =, ==, !=, gt, lt")]
    [TestCase(",a", "found ',', expected: !, identifier, or 'end of string'")]
    [TestCase("a,", "found '', expected: identifier after ','")]
    [TestCase("a in (b", "unable to parse requirement: found '', expected: ',' or ')'")]
    [TestCase("a in (b,,c", "unable to parse requirement: found '', expected: ',' or ')'")]
    [TestCase("a!b", "unable to parse requirement: found '!', expected: in, notin, =, ==, !=, gt, lt")]
    [TestCase("!a=b", "found '=', expected: ',' or 'end of string'")]
    [TestCase(
        "-a=b",
        "unable to parse requirement: <nil>: Invalid value: \"-a\": name part must consist of alphanumeric characters, '-', '_' or '.', "
        + "and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for "
        + "validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')")]
    [TestCase(
        "a=-b",
        "unable to parse requirement: values[0][a]: Invalid value: \"-b\": a valid label must be an empty string or consist of "
        + "alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or "
        + "'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')")]
    [TestCase(
        "a/b/c=d",
        "unable to parse requirement: <nil>: Invalid value: \"a/b/c\": a qualified name must consist of alphanumeric characters, '-', "
        + "'_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used "
        + "for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') with an optional DNS subdomain prefix and '/' (e.g. "
        + "'example.com/MyName')")]
    [TestCase(
        "a>b",
        "unable to parse requirement: values[0]: Invalid value: \"b\": for 'Gt', 'Lt' operators, the value must be an integer")]
    [TestCase("a=b,c=d e", "found 'e', expected: ',' or 'end of string'")]
    [TestCase("a in b", "unable to parse requirement: found 'b' expected: '('")]
    [TestCase("=a", "found '=', expected: !, identifier, or 'end of string'")]
    [TestCase("a in (b c)", "unable to parse requirement: found 'c', expected: ',' or ')'")]
    [TestCase(
        "x/=a",
        "unable to parse requirement: <nil>: Invalid value: \"x/\": name part must be non-empty; name part must consist of alphanumeric "
        + "characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or "
        + "'123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')")]
    [TestCase("/a=b", "unable to parse requirement: <nil>: Invalid value: \"/a\": prefix part must be non-empty")]
    [TestCase("!=", "found '!=', expected: !, identifier, or 'end of string'")]
    [TestCase("!!a", "unable to parse requirement: found '!', expected: identifier")]
    [TestCase("a in (,", "unable to parse requirement: found '', expected: ',', or identifier")]
    [TestCase("a=b)", "found ')', expected: ',' or 'end of string'")]
    [TestCase("a)", "unable to parse requirement: found ')', expected: in, notin, =, ==, !=, gt, lt")]
    [TestCase("(a)", "found '(', expected: !, identifier, or 'end of string'")]
    [TestCase("a in ((", "unable to parse requirement: found '(', expected: ',', ')' or identifier")]
    [TestCase("a=!b", "unable to parse requirement: found '!', expected: identifier")]
    [TestCase("a===b", "unable to parse requirement: found '=', expected: identifier")]
    [TestCase(
        "A.b/c=d",
        "unable to parse requirement: <nil>: Invalid value: \"A.b/c\": prefix part a lowercase RFC 1123 subdomain must consist of lower "
        + "case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex "
        + "used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')")]
    public void TryParse_OfAMalformedText_SaysWhyAsApimachineryDoes(string text, string expected)
    {
        LabelSelector.TryParse(text, out _, out var error).ShouldBeFalse();
        error.ShouldBe(expected);
    }

    [TestCase("app=web", "app=web")]
    [TestCase("tier!=db , app == web", "app==web,tier!=db")]
    [TestCase("a in (c,b,b)", "a in (b,c)")]
    [TestCase("a in ()", "a in ()")]
    [TestCase("a in (in,notin)", "a in (in,notin)")]
    [TestCase("a notin (b,)", "a notin (,b)")]
    [TestCase("!a,b", "!a,b")]
    [TestCase("a==", "a==")]
    [TestCase("x.io/a>5", "x.io/a>5")]
    [TestCase("a < 5", "a<5")]
    [TestCase("", "")]
    public void ToString_OfAParsedText_IsWhatTheServerWrites(string text, string expected)
    {
        LabelSelector.Parse(text).ToString().ShouldBe(expected);
        LabelSelector.Parse(expected).ToString().ShouldBe(expected);
    }

    [TestCase("app=web", true)]
    [TestCase("app==web,tier!=db", true)]
    [TestCase("app!=web", false)]
    [TestCase("missing!=x", true)]
    [TestCase("app in (api,web)", true)]
    [TestCase("app in (api,db)", false)]
    [TestCase("app notin (api,db)", true)]
    [TestCase("app=db", false)]
    [TestCase("size<11", true)]
    [TestCase("missing<11", false)]
    [TestCase("app notin (api,web)", false)]
    [TestCase("missing notin (x)", true)]
    [TestCase("app", true)]
    [TestCase("!app", false)]
    [TestCase("!missing", true)]
    [TestCase("size>9", true)]
    [TestCase("size<10", false)]
    [TestCase("app>1", false)]
    [TestCase("", true)]
    public void Matches_AgainstLabels_DecidesAsTheServer(string text, bool expected) =>
        LabelSelector.Parse(text).Matches((ObjectValue)JsonReader.ReadOrThrow("{\"app\":\"web\",\"size\":\"10\"}")).ShouldBe(expected);

    [TestCase("{\"matchLabels\":{\"app\":\"web\"}}", "app=web")]
    [TestCase("{\"matchExpressions\":[{\"key\":\"a\",\"operator\":\"In\",\"values\":[\"y\",\"x\"]}]}", "a in (x,y)")]
    [TestCase("{\"matchExpressions\":[{\"key\":\"a\",\"operator\":\"DoesNotExist\"}]}", "!a")]
    [TestCase("{\"matchExpressions\":[{\"key\":\"a\",\"operator\":\"Gt\",\"values\":[\"5\"]}]}", "a>5")]
    public void FromObject_OfEachOperator_IsItsSelector(string selector, string expected) =>
        LabelSelector.FromObject((ObjectValue)JsonReader.ReadOrThrow(selector)).ToString().ShouldBe(expected);

    [TestCase(
        "{\"key\":\"a/b/c\",\"operator\":\"Exists\"}",
        "key: Invalid value: \"a/b/c\": a qualified name must consist of alphanumeric characters, '-', '_' or '.', and must start and end "
        + "with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is "
        + "'([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')")]
    [TestCase("{\"key\":\"a\",\"operator\":\"Like\"}", "\"Like\" is not a valid label selector operator")]
    [TestCase("{\"key\":\"a\",\"operator\":\"In\"}", "values: Invalid value: []: for 'in', 'notin' operators, values set can't be empty")]
    [TestCase(
        "{\"key\":\"a\",\"operator\":\"NotIn\",\"values\":[]}",
        "values: Invalid value: []: for 'in', 'notin' operators, values set can't be empty")]
    [TestCase(
        "{\"key\":\"a\",\"operator\":\"Exists\",\"values\":[\"x\"]}",
        "values: Invalid value: [\"x\"]: values set must be empty for exists and does not exist")]
    [TestCase(
        "{\"key\":\"a\",\"operator\":\"DoesNotExist\",\"values\":[\"x\"]}",
        "values: Invalid value: [\"x\"]: values set must be empty for exists and does not exist")]
    [TestCase(
        "{\"key\":\"a\",\"operator\":\"Gt\",\"values\":[\"1\",\"2\"]}",
        "values: Invalid value: [\"1\",\"2\"]: for 'Gt', 'Lt' operators, exactly one value is required")]
    [TestCase(
        "{\"key\":\"a\",\"operator\":\"Lt\",\"values\":[\"x\"]}",
        "values[0]: Invalid value: \"x\": for 'Gt', 'Lt' operators, the value must be an integer")]
    public void FromObject_OfAMalformedExpression_SaysWhy(string expression, string expected)
    {
        var selector = (ObjectValue)JsonReader.ReadOrThrow($"{{\"matchExpressions\":[{expression}]}}");

        Should.Throw<FormatException>(() => LabelSelector.FromObject(selector)).Message.ShouldBe(expected);
    }

    [Test]
    public void FromMap_OfLabels_MeansEach()
    {
        var labels = (ObjectValue)JsonReader.ReadOrThrow("{\"b\":\"2\",\"a\":\"1\"}");

        LabelSelector.FromMap(labels).ToString().ShouldBe("a=1,b=2");
        LabelSelector.FromMap((ObjectValue)JsonReader.ReadOrThrow("{\"a\":1}")).ToString().ShouldBe("a=");
        LabelSelector.FromMap(labels).Matches(labels).ShouldBeTrue();
        LabelSelector.FromMap(labels).Matches(labels.Without("a")).ShouldBeFalse();
        LabelSelector.FromMap(null).IsEverything.ShouldBeTrue();
        LabelSelector.Nothing.IsEverything.ShouldBeFalse();
        LabelSelector.Nothing.Requirements.ShouldBeEmpty();
    }

    [TestCase("size>9", "10", true)]
    [TestCase("size>10", "10", false)]
    [TestCase("size<11", "10", true)]
    [TestCase("size<10", "10", false)]
    [TestCase("size>9", "ten", false)]
    [TestCase("size<9", "ten", false)]
    [TestCase("other<9", "1", false)]
    [TestCase("other>0", "1", false)]
    public void Matches_Numbers_AreCompared(string text, string size, bool expected) =>
        LabelSelector.Parse(text).Matches(ObjectValue.Of(("size", new StringValue(size)))).ShouldBe(expected);

    [Test]
    public void FromObject_OfMatchLabelsAndExpressions_MeansAllOfThem()
    {
        var selector = LabelSelector.FromObject((ObjectValue)JsonReader.ReadOrThrow(
            "{\"matchLabels\":{\"app\":\"web\"},\"matchExpressions\":[{\"key\":\"tier\",\"operator\":\"NotIn\",\"values\":[\"db\",\"cache\"]},{\"key\":\"a\",\"operator\":\"Exists\"}]}"));

        selector.ToString().ShouldBe("a,app=web,tier notin (cache,db)");
        LabelSelector.FromObject(null).Matches(ObjectValue.Empty).ShouldBeFalse();
        LabelSelector.FromObject(ObjectValue.Empty).Matches(ObjectValue.Empty).ShouldBeTrue();
    }
}
