Feature: From an address to a name, and from a name to a port
  A PTR record leads back from a Service's address to its name. An SRV record tells more than an address: _PORT._PROTOCOL before a Service's name
  gives the number of the port with that name, so that a client needs to know neither address nor number.

  Since the book: records live 30 seconds; they lived 5.

  @S0-22
  Scenario: Reverse lookup
    In the book the address behind `dig -x` is missing; the Service's ClusterIP is meant.

    Given the manifest "sample-clusterip.yaml"
    When I run:
      """
      kubectl run --image=centos:6 --restart=Never --rm -i -q testpod -- dig +short -x $(kubectl get service sample-clusterip -o jsonpath='{.spec.clusterIP}')
      """
    Then the output is:
      """
      sample-clusterip.default.svc.cluster.local.
      """

  @S0-23 @S1-16
  Scenario Outline: The port named <port>
    Given the manifest "chapter06/sample-clusterip-multi.yml"
    When I run:
      """
      kubectl run --image=centos:6 --restart=Never --rm -i -q testpod -- dig +short _<port>._tcp.sample-clusterip-multi.default.svc.cluster.local SRV
      """
    Then the output is:
      """
      0 100 <number> sample-clusterip-multi.default.svc.cluster.local.
      """

    Examples:
      | port       | number |
      | http-port  | 8080   |
      | https-port | 8443   |

  @S1-16
  Scenario: A port that has no such name, and a protocol that it does not speak
    Given the manifest "sample-clusterip.yaml"
    When I run:
      """
      kubectl run --image=centos:6 --restart=Never --rm -i -q testpod -- dig +noall +comments _smtp._tcp.sample-clusterip.default.svc.cluster.local SRV | grep -o 'status: [A-Z]*'
      kubectl run --image=centos:6 --restart=Never --rm -i -q testpod -- dig +noall +comments _http-port._udp.sample-clusterip.default.svc.cluster.local SRV | grep -o 'status: [A-Z]*'
      """
    Then the output is:
      """
      status: NXDOMAIN
      status: NXDOMAIN
      """

  @S1-17
  Scenario: The whole answer
    The answer section has the port, the additional section the address of the name that it gives. `aa` among the flags: this server is the one that
    knows; `rd` without `ra`: dig would have liked it to ask others.

    Given the manifest "chapter06/sample-clusterip-multi.yml"
    When I run:
      """
      kubectl run --image=centos:6 --restart=Never --rm -i -q testpod -- dig _https-port._tcp.sample-clusterip-multi.default.svc.cluster.local SRV > answer
      grep -o 'status: [A-Z]*' answer
      grep -o 'flags: qr [a-z ]*' answer
      grep -A 2 -E 'ANSWER|ADDITIONAL SECTION' answer | grep '^_\|^sample'
      grep -o 'SERVER: [0-9.#]*' answer
      """
    Then the output matches the snapshot "whole answer"
