Feature: 6.8 ExternalName: another name
  An ExternalName Service is an alias: asked for its name, the cluster's DNS answers with another one (a CNAME record). It has no address and no endpoints. An
  application that knows only the Service's name is sent elsewhere by editing the Service.

  Since the book: nothing.

  @S3-19 @S3-25
  Scenario: The answer is a CNAME
    Given the manifest "sample-externalname.yaml"
    When I run "kubectl get service sample-externalname"
    Then the output shows:
      | NAME                | TYPE         | CLUSTER-IP | EXTERNAL-IP          | PORT(S) |
      | sample-externalname | ExternalName | <none>     | external.example.com | <none>  |
    When I run "kubectl run --image=centos:6 --restart=Never --rm -i -q testpod -- dig +short sample-externalname.default.svc.cluster.local CNAME"
    Then the output is:
      """
      external.example.com.
      """
    When I run "kubectl get endpointslices -l kubernetes.io/service-name=sample-externalname"
    Then the error output contains "No resources found in default namespace."

  @S4-53
  Scenario: gihyo is gihyo.jp
    Given the manifest:
      """yaml
      apiVersion: v1
      kind: Service
      metadata:
        name: gihyo
      spec:
        type: ExternalName
        externalName: gihyo.jp
      """
    When I run "kubectl get svc gihyo"
    Then the output matches the snapshot "gihyo"
    When I run "kubectl run --image=centos:6 --restart=Never --rm -i -q testpod -- dig +short gihyo.default.svc.cluster.local CNAME"
    Then the output is:
      """
      gihyo.jp.
      """

  @S3-20
  Scenario: Another destination, the same application
    Given the manifest "sample-externalname.yaml"
    And the manifest "sample-deployment.yaml"
    And the manifest "sample-clusterip.yaml"
    When I run:
      """
      kubectl patch service sample-externalname -p '{"spec":{"externalName":"sample-clusterip.default.svc.cluster.local"}}'
      """
    And I curl "http://sample-externalname:8080"
    Then the response contains "nginx"
    When I run:
      """
      sed 's/name: sample-clusterip/name: sample-externalname/' sample-clusterip.yaml | kubectl apply -f -
      kubectl get service sample-externalname
      """
    Then the output shows:
      | NAME                | TYPE      | CLUSTER-IP | EXTERNAL-IP | PORT(S)  |
      | sample-externalname | ClusterIP | 10.*       | <none>      | 8080/TCP |
    When I curl "http://sample-externalname:8080"
    Then the response contains "nginx"
