Feature: 6.6 LoadBalancer: an address outside the cluster
  A LoadBalancer Service asks for a load balancer outside the cluster. Something has to provide it: a cloud, or software such as MetalLB.
  The provider writes the address into the Service's status; until then kubectl shows `<pending>`. Underneath, the Service is a NodePort
  Service, and the load balancer sends its traffic to the node ports.

  Since the book: nothing has changed. Docker Desktop still gives the address localhost.

  Rule: Without a provider there is no load balancer

    Background:
      Given the manifest "sample-deployment.yaml"
      And the manifest "sample-lb.yaml"

    @S3-12 @S4-52 @S0-02
    Scenario: The address stays pending, however long you wait
      When 1 hour passes
      And I run "kubectl get service sample-lb"
      Then the output shows:
        | NAME      | TYPE         | CLUSTER-IP | EXTERNAL-IP | PORT(S)        |
        | sample-lb | LoadBalancer | 10.*       | <pending>   | 8080:30082/TCP |

    @S2-17
    Scenario: A NodePort Service that becomes a LoadBalancer keeps its address and its port
      Given I run "kubectl create service nodeport web --tcp=8080:80 --node-port=30083"
      When I run:
        """
        EDITOR='sed -i "s/type: NodePort/type: LoadBalancer/"' kubectl edit service web
        kubectl get service web
        """
      Then the output shows:
        | NAME | TYPE         | CLUSTER-IP | EXTERNAL-IP | PORT(S)        |
        | web  | LoadBalancer | 10.*       | <pending>   | 8080:30083/TCP |
      And the cluster IP of Service "web" has not changed

    @S3-16
    Scenario: The ClusterIP and the node port work even without a load balancer
      When I curl "http://sample-lb:8080" from a Pod
      Then the response contains "nginx"
      When I curl "http://172.18.0.4:30082" from outside the cluster
      Then the response contains "nginx"

  Rule: A provider writes the address into the Service's status

    Background:
      Given the manifest "sample-deployment.yaml"
      And the manifest "sample-lb.yaml"
      # This is what a cloud's controller does when it has an address.
      When I run:
        """
        kubectl patch service sample-lb --subresource=status --type=merge -p '{"status":{"loadBalancer":{"ingress":[{"ip":"192.0.2.10"}]}}}'
        """

    @S3-12
    Scenario: kubectl shows the address that the provider has written
      When I run "kubectl get service sample-lb"
      Then the output shows:
        | NAME      | TYPE         | CLUSTER-IP | EXTERNAL-IP | PORT(S)        |
        | sample-lb | LoadBalancer | 10.*       | 192.0.2.10  | 8080:30082/TCP |
      When I run "kubectl describe service sample-lb"
      Then the output matches the snapshot "describe"

    @S0-02 @S3-12 @S3-28
    Scenario: Inside the cluster, the address works because kube-proxy knows it
      When I curl "http://192.0.2.10:8080" from a Pod
      Then the response contains "nginx"

  Rule: With a provider the Service gets its address by itself

    @S3-13
    Scenario: Docker Desktop gives the address localhost
      Your own machine is the load balancer. There is only one localhost, so every Service needs ports of its own.

      Given a cluster whose load balancers get the address "localhost"
      And the manifest "sample-deployment.yaml"
      And the manifest "sample-lb.yaml"
      When I run "kubectl get service sample-lb"
      Then the output shows:
        | NAME      | TYPE         | CLUSTER-IP | EXTERNAL-IP | PORT(S)        |
        | sample-lb | LoadBalancer | 10.*       | localhost   | 8080:30082/TCP |
      When I run "curl -s http://localhost:8080"
      Then the output contains "nginx"

    @S3-12 @S3-15
    Scenario: A pool gives each Service an address of its own
      Given a cluster whose load balancers get addresses from a pool
      And the manifest "sample-deployment.yaml"
      And the manifest "sample-lb.yaml"
      When I run "kubectl get service sample-lb"
      Then the output shows:
        | NAME      | TYPE         | CLUSTER-IP | EXTERNAL-IP    | PORT(S)        |
        | sample-lb | LoadBalancer | 10.*       | 172.18.255.200 | 8080:30082/TCP |
      When I curl "http://172.18.255.200:8080" from outside the cluster
      Then the response contains "nginx"

  Rule: A load balancer checks the health of the nodes

    @S3-15
    Scenario: With externalTrafficPolicy Local, a health check port tells whether a node has ready Pods
      The load balancer asks at intervals. Requests are lost between the failure of a node and the next check; after that, none go there any
      more.

      Given the manifest "sample-lb-local.yaml"
      And the manifest:
        """yaml
        apiVersion: v1
        kind: Pod
        metadata:
          name: on-worker
          labels:
            app: sample-app
        spec:
          nodeSelector:
            kubernetes.io/hostname: worker
          containers:
            - name: main
              image: amsy810/echo-nginx:v2.0
        """
      When I run:
        """
        for ADDRESS in 172.18.0.3 172.18.0.4; do
          curl -s -o /dev/null -w "$ADDRESS %{http_code}\n" http://$ADDRESS:30086/healthz
        done
        """
      Then the output is:
        """
        172.18.0.3 200
        172.18.0.4 503
        """
      When I run "curl -s http://172.18.0.3:30086/healthz"
      Then the output matches the snapshot "healthy"
