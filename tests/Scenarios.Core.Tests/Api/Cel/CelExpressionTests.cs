using Scenarios.Api.Cel;
using Scenarios.Api.Serialization.Json;

namespace Scenarios.Core.Tests.Api.Cel;

public sealed class CelExpressionTests
{
    private static readonly Value Self = JsonReader.ReadOrThrow(
        """{"replicas":7,"image":"","ports":[{"name":"a","port":80},{"name":"b","port":443}],"labels":{"app":"web"},"ratio":0.5,"on":true}""");

    [TestCase("self.replicas <= 5 || self.image != ''", "false")]
    [TestCase("self.replicas > 5 && self.on", "true")]
    [TestCase("has(self.image)", "true")]
    [TestCase("has(self.nothing)", "false")]
    [TestCase("!has(self.nothing) || self.nothing.x == 1", "true")]
    [TestCase("self.ports.all(p, p.port < 1000)", "true")]
    [TestCase("self.ports.exists(p, p.name == 'b' && p.port == 443)", "true")]
    [TestCase("self.ports.exists_one(p, p.port > 100)", "true")]
    [TestCase("self.ports.map(p, p.port)", "[80,443]")]
    [TestCase("self.ports.filter(p, p.port > 100).size()", "1")]
    [TestCase("size(self.labels) == 1 ? 'one' : 'more'", "\"one\"")]
    [TestCase("self.labels['app'].startsWith('w') && 'app' in self.labels", "true")]
    [TestCase("1 + 2 * 3 - 10 / 5 % 3", "5")]
    [TestCase("-self.replicas + 8", "1")]
    [TestCase("'a.b' + r'\\d' + \"\\u00e9\"", "\"a.b\\\\d\u00e9\"")]
    [TestCase("self.image.matches('^$')", "true")]
    [TestCase("[1, 2] + [3] == [1, 2, 3]", "true")]
    [TestCase("2 in [1, 2]", "true")]
    [TestCase("self.ratio < 1.0", "true")]
    [TestCase("self.nothing.x == 1 || true", "true")]
    [TestCase("false && self.nothing.x == 1", "false")]
    [TestCase("int('42') == 42 && string(7) == '7'", "true")]
    [TestCase("'a,b'.split(',').join('-')", "\"a-b\"")]
    public void Evaluate_Expression_HasTheValueOfCel(string expression, string json)
    {
        var value = CelExpression.Parse(expression).Evaluate(new Dictionary<string, Value> { ["self"] = Self });
        JsonWriter.WriteCompact(value).ShouldBe(json);
    }

    [TestCase("self.nothing == 1", "no such key: nothing")]
    [TestCase("self.replicas + 'a'", "no such overload")]
    [TestCase("self.ports[5]", "index out of bounds: 5")]
    [TestCase("1 / 0", "division by zero")]
    [TestCase("other", "undeclared reference to 'other' (in container '')")]
    public void Evaluate_NoValue_SaysWhy(string expression, string message) =>
        Should
            .Throw<CelException>(() => CelExpression.Parse(expression).Evaluate(new Dictionary<string, Value> { ["self"] = Self })).Message
                .ShouldBe(message);

    [TestCase("self.", "Syntax error: unexpected end")]
    [TestCase("self.x +", "Syntax error: unexpected end")]
    [TestCase("frobnicate(self)", "not simulated: the function frobnicate")]
    [TestCase("'a", "Syntax error: a text is not ended")]
    public void ErrorOf_Unreadable_SaysWhy(string expression, string message) => CelExpression.ErrorOf(expression).ShouldBe(message);
}
