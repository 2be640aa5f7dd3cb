using System.Globalization;
using System.Text;
using System.Threading.Tasks;
using Reqnroll.Bindings;
using Reqnroll.Bindings.Reflection;
using Reqnroll.Infrastructure;
using Reqnroll.Tracing;

namespace Scenarios.Running.Runtime.Matching;

/// <summary>
/// Reqnroll's argument conversion, extended to read any decimal digits as numbers: <c>３</c> is 3. An expression's <c>{int}</c> matches the
/// full-width digits that Japanese keyboards produce, but .NET would refuse them.
/// </summary>
internal sealed class NumberArguments(ITestTracer tracer, IBindingRegistry registry, IContextManager contexts, IAsyncBindingInvoker invoker)
    : StepArgumentTypeConverter(tracer, registry, contexts, invoker), IStepArgumentTypeConverter
{
    Task<object> IStepArgumentTypeConverter.ConvertAsync(object value, IBindingType typeToConvertTo, CultureInfo cultureInfo) =>
        ConvertAsync(Narrow(value, typeToConvertTo), typeToConvertTo, cultureInfo);

    bool IStepArgumentTypeConverter.CanConvert(object value, IBindingType typeToConvertTo, CultureInfo cultureInfo) =>
        CanConvert(Narrow(value, typeToConvertTo), typeToConvertTo, cultureInfo);

    private static object Narrow(object value, IBindingType wanted) =>
        value is string text
            && !Ascii.IsValid(text)
            && wanted is RuntimeBindingType { Type: var type }
            && IsNumber(Nullable.GetUnderlyingType(type) ?? type)
            ? string.Concat(text.Select(Narrow))
            : value;

    private static char Narrow(char letter) =>
        CharUnicodeInfo.GetDecimalDigitValue(letter) is >= 0 and var digit ? (char)('0' + digit) : letter;

    private static bool IsNumber(Type type) => !type.IsEnum && Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal;
}
